package io.worksafety.inspection.place;

import io.worksafety.platform.code.GeoPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes the copy. */
@ApplicationScoped
class PlaceRows {

  private static final String UPSERT =
      """
      insert into place (object_id, object_type, name, area_code, uscc, enterprise_id, latitude,
        longitude, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (object_id) do update set name = excluded.name, area_code = excluded.area_code,
        uscc = excluded.uscc, enterprise_id = excluded.enterprise_id, latitude = excluded.latitude,
        longitude = excluded.longitude, changed_at = excluded.changed_at\
      """;

  private final DataSource database;

  PlaceRows(DataSource database) {
    this.database = database;
  }

  void know(RegistryEvent.EnterpriseKnown e, Instant at) {
    upsert(
        e.enterpriseId(),
        ObjectType.ENTERPRISE,
        e.name(),
        e.areaCode(),
        e.uscc(),
        null,
        e.location(),
        at);
  }

  void know(RegistryEvent.PremisesKnown p, Instant at) {
    upsert(
        p.premisesId(),
        ObjectType.PREMISES,
        p.name(),
        p.areaCode(),
        null,
        p.enterpriseId(),
        p.location(),
        at);
  }

  private void upsert(
      UUID id,
      ObjectType type,
      String name,
      String areaCode,
      @Nullable String uscc,
      @Nullable UUID enterpriseId,
      @Nullable GeoPoint location,
      Instant at) {
    GeoPoint stored = location == null ? null : location.toCgcs2000();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(UPSERT)) {
      statement.setObject(1, id);
      statement.setString(2, type.name());
      statement.setString(3, name);
      statement.setString(4, areaCode);
      statement.setString(5, uscc);
      statement.setObject(6, enterpriseId, Types.OTHER);
      statement.setObject(7, stored == null ? null : stored.lat(), Types.NUMERIC);
      statement.setObject(8, stored == null ? null : stored.lon(), Types.NUMERIC);
      statement.setObject(9, at.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The copy of " + type + " " + id + " was not written", e);
    }
  }
}
