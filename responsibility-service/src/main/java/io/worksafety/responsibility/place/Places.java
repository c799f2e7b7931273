package io.worksafety.responsibility.place;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The places known here. */
@ApplicationScoped
public class Places {

  private static final String FACTS =
      "p.id, p.object_type, p.enterprise_id, p.area_code,"
          + " coalesce(p.industry_code, e.industry_code)"
          + " from place p left join place e on e.id = p.enterprise_id";

  private final ReadModel read;
  private final DataSource database;
  private final Clock clock;

  Places(ReadModel read, DataSource database, Clock clock) {
    this.read = read;
    this.database = database;
    this.clock = clock;
  }

  public Map<UUID, PlaceFacts> find(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    String[] texts = ids.stream().distinct().map(UUID::toString).toArray(String[]::new);
    List<PlaceFacts> found =
        read.list(
            KeysetQuery.select(FACTS).and("p.id = any (?::uuid[])", (Object) texts), Places::facts);
    return found.stream().collect(Collectors.toMap(PlaceFacts::objectId, Function.identity()));
  }

  public Optional<PlaceFacts> find(UUID id) {
    return read.first(KeysetQuery.select(FACTS).eq("p.id", id), Places::facts);
  }

  /** A place inside the caller's area or, for an enterprise user, of the own enterprise. */
  public Optional<PlaceFacts> visible(UUID id, Caller caller) {
    KeysetQuery query = KeysetQuery.select(FACTS).eq("p.id", id);
    if (!caller.limitedTo("own-enterprise", "resolveChain")) {
      query.scope("p.area_code", caller.areas());
    } else {
      UUID own = caller.organizationId();
      if (own == null) {
        return Optional.empty();
      }
      query.and(
          "(p.enterprise_id = ? or exists (select from organization o"
              + " where o.id = ? and o.uscc = e.uscc))",
          own,
          own);
    }
    return read.first(query, Places::facts);
  }

  /** The enterprise with that credit code. */
  public Optional<PlaceFacts> enterprise(String uscc) {
    return read.first(
        KeysetQuery.select(FACTS).eq("p.object_type", ObjectType.ENTERPRISE).eq("p.uscc", uscc),
        Places::facts);
  }

  /** Keeps what an event says, unless a later one has been kept already. */
  void keep(Place place) throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "insert into place as p (id, object_type, name, area_code, enterprise_id,"
                    + " industry_code, uscc, sequence, received_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (id) do update set name = excluded.name,"
                    + " area_code = excluded.area_code, enterprise_id = excluded.enterprise_id,"
                    + " industry_code = excluded.industry_code, uscc = excluded.uscc,"
                    + " sequence = excluded.sequence, received_at = excluded.received_at"
                    + " where excluded.sequence > p.sequence")) {
      statement.setObject(1, place.id());
      statement.setString(2, place.objectType().name());
      statement.setString(3, place.name());
      statement.setString(4, place.areaCode());
      statement.setObject(5, place.enterpriseId(), java.sql.Types.OTHER);
      statement.setString(6, place.industryCode());
      statement.setString(7, place.uscc());
      statement.setLong(8, place.sequence());
      statement.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  private static PlaceFacts facts(ResultSet row) throws SQLException {
    return new PlaceFacts(
        ObjectType.valueOf(row.getString(2)),
        row.getObject(1, UUID.class),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5));
  }
}
