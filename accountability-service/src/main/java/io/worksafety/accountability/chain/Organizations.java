package io.worksafety.accountability.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The organisations we were told of: their kind and their division, nothing else. */
@ApplicationScoped
public class Organizations {

  private static final int DISTRICT_DIGITS = 6;

  private final DataSource dataSource;

  Organizations(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public Optional<OrganizationKind> kindOf(UUID organizationId) {
    return first("select kind from organization where organization_id = ?", organizationId)
        .map(OrganizationKind::of);
  }

  /** The people's government of the district an area belongs to. */
  public Optional<UUID> governmentOf(String areaCode) {
    return first(
            """
            select organization_id::text from organization
             where kind = 'GOVERNMENT' and area_code = ? order by organization_id limit 1
            """,
            areaCode.substring(0, Math.min(DISTRICT_DIGITS, areaCode.length())))
        .map(UUID::fromString);
  }

  void store(UUID organizationId, String kind, String areaCode) {
    try (Connection connection = dataSource.getConnection();
        var upsert =
            connection.prepareStatement(
                """
                insert into organization (organization_id, kind, area_code) values (?, ?, ?)
                on conflict (organization_id)
                do update set kind = excluded.kind, area_code = excluded.area_code
                """)) {
      upsert.setObject(1, organizationId);
      upsert.setString(2, kind);
      upsert.setString(3, areaCode);
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The organisation cannot be stored", e);
    }
  }

  private Optional<String> first(String sql, Object value) {
    try (Connection connection = dataSource.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setObject(1, value);
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Organisations cannot be read", e);
    }
  }
}
