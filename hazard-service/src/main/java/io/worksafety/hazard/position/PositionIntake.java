package io.worksafety.hazard.position;

import io.worksafety.hazard.carrier.KnownVehicle;
import io.worksafety.hazard.carrier.KnownVehicles;
import io.worksafety.hazard.carrier.PlateColour;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.store.Ids;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes batches of positions, in the transaction in progress. The same position twice is one: a
 * vehicle is at one place at a time.
 */
@ApplicationScoped
class PositionIntake {

  private static final String INSERT =
      "insert into vehicle_position (vehicle_id, at, lat, lon, speed_kmh, received_at)"
          + " select v, t, la, lo, s, ?::timestamptz"
          + " from unnest(?::uuid[], ?::timestamptz[], ?::float8[], ?::float8[], ?::float8[])"
          + " as p (v, t, la, lo, s) on conflict do nothing returning vehicle_id, at";

  // in the order of the vehicles, so that two batches never wait for each other
  private static final String LATEST =
      "insert into vehicle_latest_position as l (vehicle_id, at, lat, lon, speed_kmh, received_at)"
          + " select distinct on (v) v, t, la, lo, s, ?::timestamptz"
          + " from unnest(?::uuid[], ?::timestamptz[], ?::float8[], ?::float8[], ?::float8[])"
          + " as p (v, t, la, lo, s) order by v, t desc"
          + " on conflict (vehicle_id) do update set at = excluded.at, lat = excluded.lat,"
          + " lon = excluded.lon, speed_kmh = excluded.speed_kmh,"
          + " received_at = excluded.received_at where excluded.at > l.at";

  private record Plate(String plate, PlateColour colour) {}

  private record Moment(UUID vehicleId, Instant at) {}

  private record Placed(int index, Moment moment, GeoPoint point, @Nullable Double speedKmh) {}

  /** What the audit record says of a batch. */
  private record Batch(String channel, int reported, Map<PositionOutcome, Integer> outcomes) {}

  private final KnownVehicles vehicles;
  private final PositionDays days;
  private final DataSource database;
  private final PositionSettings settings;
  private final Journal journal;
  private final Clock clock;

  PositionIntake(
      KnownVehicles vehicles,
      PositionDays days,
      DataSource database,
      PositionSettings settings,
      Journal journal,
      Clock clock) {
    this.vehicles = vehicles;
    this.days = days;
    this.database = database;
    this.settings = settings;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param reports an absent one could not be read
   * @param channel how they came, for the record
   * @param own which vehicles the reporter may speak for
   */
  List<PositionOutcome> take(
      List<Optional<PositionReport>> reports, String channel, Predicate<KnownVehicle> own) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    days.ready(now);
    Map<Plate, KnownVehicle> known = known(reports);
    PositionOutcome[] outcomes = new PositionOutcome[reports.size()];
    List<Placed> placed = new ArrayList<>(reports.size());
    for (int i = 0; i < outcomes.length; i++) {
      PositionReport report = reports.get(i).orElse(null);
      KnownVehicle vehicle =
          report == null ? null : known.get(new Plate(report.plate(), report.plateColour()));
      outcomes[i] = judge(report, vehicle, own, now);
      if (outcomes[i] == PositionOutcome.ACCEPTED && report != null && vehicle != null) {
        placed.add(
            new Placed(
                i,
                new Moment(vehicle.id(), report.at().truncatedTo(ChronoUnit.MILLIS)),
                new GeoPoint(report.lat(), report.lon(), report.crs()).toCgcs2000(),
                report.speedKmh()));
      }
    }
    Set<Moment> written = write(placed, now);
    for (Placed position : placed) {
      if (!written.remove(position.moment)) {
        outcomes[position.index] = PositionOutcome.DUPLICATE;
      }
    }
    note(channel, outcomes);
    return List.of(outcomes);
  }

  private Map<Plate, KnownVehicle> known(List<Optional<PositionReport>> reports) {
    Set<String> plates = new HashSet<>();
    reports.forEach(report -> report.ifPresent(r -> plates.add(r.plate())));
    Map<Plate, KnownVehicle> known = new HashMap<>();
    for (KnownVehicle vehicle : vehicles.byPlate(plates)) {
      known.put(new Plate(vehicle.plate(), vehicle.plateColour()), vehicle);
    }
    return known;
  }

  private PositionOutcome judge(
      @Nullable PositionReport report,
      @Nullable KnownVehicle vehicle,
      Predicate<KnownVehicle> own,
      Instant now) {
    if (report == null) {
      return PositionOutcome.UNREADABLE;
    }
    if (vehicle == null || !own.test(vehicle)) {
      return PositionOutcome.UNKNOWN_VEHICLE;
    }
    if (!new GeoPoint(report.lat(), report.lon(), report.crs()).inChina()) {
      return PositionOutcome.OUTSIDE_CHINA;
    }
    if (report.at().isAfter(now.plus(settings.ahead()))) {
      return PositionOutcome.IN_FUTURE;
    }
    return report.at().isBefore(now.minus(settings.late()))
        ? PositionOutcome.TOO_OLD
        : PositionOutcome.ACCEPTED;
  }

  private Set<Moment> write(List<Placed> placed, Instant now) {
    Set<Moment> written = new HashSet<>();
    if (placed.isEmpty()) {
      return written;
    }
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement insert = prepared(connection, INSERT, placed, now);
          ResultSet row = insert.executeQuery()) {
        while (row.next()) {
          written.add(
              new Moment(
                  row.getObject(1, UUID.class),
                  row.getObject(2, OffsetDateTime.class).toInstant()));
        }
      }
      if (!written.isEmpty()) {
        try (PreparedStatement latest = prepared(connection, LATEST, placed, now)) {
          latest.executeUpdate();
        }
      }
    } catch (SQLException e) {
      throw new PositionStoreFailure(e);
    }
    return written;
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, List<Placed> placed, Instant now) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setString(1, now.toString());
    array(statement, 2, "uuid", placed, p -> p.moment.vehicleId);
    array(statement, 3, "text", placed, p -> p.moment.at.toString());
    array(statement, 4, "float8", placed, p -> p.point.lat());
    array(statement, 5, "float8", placed, p -> p.point.lon());
    array(statement, 6, "float8", placed, p -> p.speedKmh);
    return statement;
  }

  private static void array(
      PreparedStatement statement,
      int at,
      String type,
      List<Placed> placed,
      Function<Placed, @Nullable Object> value)
      throws SQLException {
    statement.setArray(
        at, statement.getConnection().createArrayOf(type, placed.stream().map(value).toArray()));
  }

  private void note(String channel, PositionOutcome[] outcomes) {
    Map<PositionOutcome, Integer> counts = new TreeMap<>();
    for (PositionOutcome outcome : outcomes) {
      counts.merge(outcome, 1, Integer::sum);
    }
    journal.note(
        new Journal.Note(
            "hazard.vehicle-positions-recorded",
            "vehicle-positions",
            Ids.next(),
            1,
            null,
            new Batch(channel, outcomes.length, counts)));
  }
}
