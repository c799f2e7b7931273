package io.worksafety.inspection.organization;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The way into this feature: what is known of an organisation. */
@ApplicationScoped
public class Organizations {

  private final ReadModel reads;

  Organizations(ReadModel reads) {
    this.reads = reads;
  }

  public Optional<Organization> find(UUID id) {
    return reads.first(
        KeysetQuery.select("id, kind, area_code from organization").eq("id", id),
        row ->
            new Organization(
                row.getObject("id", UUID.class),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("area_code")));
  }
}
