package io.worksafety.hazard.position;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.worksafety.platform.privacy.RetentionRule;
import io.worksafety.platform.privacy.RetentionTask;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * The partitions: made some days ahead, dropped whole when they have been kept long enough. Both
 * act with the owner's rights through functions that take nothing but days.
 */
@ApplicationScoped
class PositionDays implements RetentionTask {

  private static final int DAYS_AHEAD = 3;

  private final DataSource database;
  private final PositionSettings settings;
  private final Clock clock;
  private volatile LocalDate madeUntil = LocalDate.MIN;

  PositionDays(DataSource database, PositionSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "5s")
  void makeAhead() {
    make(ChinaTime.day(clock.instant()));
  }

  /** Before positions are written: there is a day for each that may come now. */
  void ready(Instant now) {
    LocalDate today = ChinaTime.day(now);
    if (!today.plusDays(1).isBefore(madeUntil)) {
      make(today);
    }
  }

  /** In a transaction of its own: it locks the table for a moment. */
  private void make(LocalDate today) {
    LocalDate last = today.plusDays(DAYS_AHEAD);
    LocalDate first = today.minusDays(settings.late().toDays() + 1);
    QuarkusTransaction.requiringNew()
        .run(() -> call("select make_vehicle_position_days(?, ?)", first, last));
    madeUntil = last;
  }

  @Override
  public String ruleId() {
    return "vehicle.position";
  }

  /** Whole days; the count is of days, and one call drops them all. */
  @Override
  public int apply(RetentionRule rule, Instant before, int batch) {
    return Math.min(batch - 1, call("select drop_vehicle_position_days(?)", ChinaTime.day(before)));
  }

  private int call(String function, LocalDate... days) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(function)) {
      for (int i = 0; i < days.length; i++) {
        statement.setObject(i + 1, days[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new PositionStoreFailure(e);
    }
  }
}
