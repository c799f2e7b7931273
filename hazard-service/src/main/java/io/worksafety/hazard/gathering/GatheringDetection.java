package io.worksafety.hazard.gathering;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.worksafety.hazard.period.ActivePeriod;
import io.worksafety.hazard.period.ActivePeriods;
import io.worksafety.hazard.position.Positions;
import io.worksafety.hazard.position.VehiclePosition;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.store.Numbers;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at where the vehicles are and opens an alert for each gathering that has none. Everything
 * is told from stored positions and stored alerts, so a restart neither loses nor repeats one; of
 * several replicas one looks at a time.
 */
@ApplicationScoped
class GatheringDetection {

  private static final Logger LOGGER = Logger.getLogger(GatheringDetection.class);

  private static final Duration LOOK_BACK = Duration.ofDays(1);

  private final Positions positions;
  private final ActivePeriods periods;
  private final GatheringRules rules;
  private final Surroundings surroundings;
  private final Numbers numbers;
  private final Deadlines deadlines;
  private final Journal journal;
  private final ReadModel reads;
  private final DataSource database;
  private final CurrentCaller caller;
  private final Clock clock;

  GatheringDetection(
      Positions positions,
      ActivePeriods periods,
      GatheringRules rules,
      Surroundings surroundings,
      Numbers numbers,
      Deadlines deadlines,
      Journal journal,
      ReadModel reads,
      DataSource database,
      CurrentCaller caller,
      Clock clock) {
    this.positions = positions;
    this.periods = periods;
    this.rules = rules;
    this.surroundings = surroundings;
    this.numbers = numbers;
    this.deadlines = deadlines;
    this.journal = journal;
    this.reads = reads;
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  /** Figures to look by, and where they hold. */
  private record Regime(Thresholds thresholds, @Nullable ActivePeriod period) {

    boolean holdsFor(Cluster cluster, String areaCode) {
      return period == null || period.holdsAt(cluster.anchor().point(), areaCode);
    }

    @Nullable UUID periodId() {
      return period == null ? null : period.id();
    }
  }

  @Scheduled(
      every = "${worksafety.gathering.look-every:30s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scheduled() {
    try {
      look();
    } catch (RuntimeException e) {
      LOGGER.warn("Gatherings cannot be looked for; tried again soon", e);
    }
  }

  /** One look, in one transaction. */
  void look() {
    var context = Arc.container().requestContext();
    boolean ours = !context.isActive();
    if (ours) {
      context.activate();
    }
    try {
      caller.act(Caller.system("hazard"));
      QuarkusTransaction.requiringNew().timeout(60).run(this::lookOnce);
    } finally {
      if (ours) {
        context.terminate();
      }
    }
  }

  private void lookOnce() {
    if (!alone()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int fresh = rules.freshMinutes(now);
    int parking = rules.ownParkingMetres(now);
    List<VehiclePosition> moving =
        positions.since(now.minus(Duration.ofMinutes(fresh))).stream()
            .filter(position -> !position.at().isAfter(now) && !position.parkedWithin(parking))
            .toList();
    List<KnownAlert> known = known(now);
    Set<UUID> seen = new HashSet<>();
    for (Regime regime : regimes(now)) {
      Thresholds by = regime.thresholds();
      for (Cluster cluster : Cluster.of(moving, by.vehicles(), by.radiusMetres())) {
        // A gathering is looked at once, by the strictest figures that hold there
        if (cluster.vehicleIds().stream().anyMatch(seen::contains)) {
          continue;
        }
        Surroundings.Division division = surroundings.divisionOf(cluster);
        if (regime.holdsFor(cluster, division.areaCode())) {
          seen.addAll(cluster.vehicleIds());
          told(cluster, regime, division, known, now);
        }
      }
    }
  }

  private void told(
      Cluster cluster,
      Regime regime,
      Surroundings.Division division,
      List<KnownAlert> known,
      Instant now) {
    Thresholds by = regime.thresholds();
    Optional<KnownAlert> same =
        known.stream().filter(alert -> alert.goesOnAs(cluster, by.radiusMetres())).findFirst();
    if (same.isPresent()) {
      present(same.get().id(), cluster, now);
      return;
    }
    GeoPoint place = cluster.anchor().point();
    Occasion occasion = Occasion.of(place, regime.periodId(), now);
    if (known.stream().anyMatch(alert -> alert.covers(occasion, place, by.radiusMetres()))) {
      return;
    }
    int fresh = rules.freshMinutes(now);
    int parking = rules.ownParkingMetres(now);
    Instant from = now.minus(Duration.ofMinutes(by.minutes()));
    List<Integer> counts =
        MinuteCounts.of(
            positions.around(place, by.radiusMetres(), from.minus(Duration.ofMinutes(fresh)), now),
            place,
            by.radiusMetres(),
            parking,
            by.minutes(),
            fresh,
            now);
    if (counts.stream().allMatch(count -> count >= by.vehicles())) {
      open(
          cluster,
          occasion,
          division.areaCode(),
          new Evidence(by, fresh, parking, from, now, counts, division.from()),
          now);
    }
  }

  private void open(
      Cluster cluster, Occasion occasion, String areaCode, Evidence evidence, Instant now) {
    GatheringAlert alert =
        GatheringAlert.open(
            numbers.next(areaCode, 'G'),
            areaCode,
            cluster,
            occasion,
            evidence,
            surroundings.residents(cluster.anchor().point(), rules.residentsMetres(now)),
            now);
    journal.append(alert, alert.opened());
    deadlines.startUntil(GatheringRules.USUAL, alert, now, alert.acknowledgeBy());
    present(alert.id(), cluster, now);
  }

  /** The special periods' figures first, the strictest of all before the others. */
  private List<Regime> regimes(Instant now) {
    List<Regime> regimes = new ArrayList<>();
    for (ActivePeriod period : periods.at(now)) {
      regimes.add(new Regime(rules.during(period, now), period));
    }
    regimes.sort(
        Comparator.comparingInt((Regime regime) -> regime.thresholds().vehicles())
            .thenComparingInt(regime -> -regime.thresholds().radiusMetres())
            .thenComparingInt(regime -> regime.thresholds().minutes())
            .thenComparing(regime -> Objects.requireNonNull(regime.periodId())));
    regimes.add(new Regime(rules.usual(now), null));
    return regimes;
  }

  private List<KnownAlert> known(Instant now) {
    return reads.list(
        KeysetQuery.select(KnownAlert.COLUMNS)
            .and(
                "(a.status in ('OPEN', 'ACKED') or a.opened_at >= ? or exists (select from"
                    + " special_period s where s.id::text = a.period_key and s.ends_at >= ?))",
                now.minus(LOOK_BACK),
                now),
        KnownAlert::read);
  }

  /** Held until the transaction ends; a replica that looks already is enough. */
  private boolean alone() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select pg_try_advisory_xact_lock(hashtext('gathering-detection'))");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    } catch (SQLException e) {
      throw new GatheringStoreFailure(e);
    }
  }

  private void present(UUID alertId, Cluster cluster, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into gathering_presence (alert_id, last_seen_at, lat, lon, vehicle_ids)"
                    + " values (?, ?::timestamptz, ?, ?, ?) on conflict (alert_id) do update set"
                    + " last_seen_at = excluded.last_seen_at, lat = excluded.lat,"
                    + " lon = excluded.lon, vehicle_ids = excluded.vehicle_ids")) {
      statement.setObject(1, alertId);
      statement.setString(2, now.toString());
      statement.setDouble(3, cluster.anchor().point().lat());
      statement.setDouble(4, cluster.anchor().point().lon());
      statement.setArray(5, connection.createArrayOf("uuid", cluster.vehicleIds().toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new GatheringStoreFailure(e);
    }
  }
}
