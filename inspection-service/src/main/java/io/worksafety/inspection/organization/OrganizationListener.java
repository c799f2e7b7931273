package io.worksafety.inspection.organization;

import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import javax.sql.DataSource;

/** Keeps the copy of organisations as responsibility-service says. */
@ApplicationScoped
class OrganizationListener implements EventListener {

  private static final String PREFIX = "io.worksafety.responsibility.";
  private static final String UPSERT =
      """
      insert into organization (id, kind, area_code, changed_at) values (?, ?, ?, ?)
      on conflict (id) do update set kind = excluded.kind, area_code = excluded.area_code,
        changed_at = excluded.changed_at\
      """;

  private final DataSource database;

  OrganizationListener(DataSource database) {
    this.database = database;
  }

  @Override
  public Set<String> topics() {
    return Set.of("worksafety.responsibility.events.v1");
  }

  @Override
  public void on(ReceivedEvent event) {
    switch (event.type()) {
      case PREFIX + "organization-registered.v1", PREFIX + "organization-corrected.v1" ->
          know(event.as(OrganizationKnown.class), event.time());
      default -> {
        // other facts of responsibility-service do not concern organisations
      }
    }
  }

  private void know(OrganizationKnown organization, Instant at) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(UPSERT)) {
      statement.setObject(1, organization.organizationId());
      statement.setString(2, organization.kind().name());
      statement.setString(3, organization.areaCode());
      statement.setObject(4, at.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The copy of organisation " + organization.organizationId() + " was not written", e);
    }
  }
}
