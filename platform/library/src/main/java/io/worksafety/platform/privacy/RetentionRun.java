package io.worksafety.platform.privacy;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.worksafety.platform.outbox.ServiceName;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Once a day by the suite's clock, removes what has been kept long enough. Runs on every replica;
 * what another one changed first is refused by its version and found done the next time.
 */
@ApplicationScoped
public class RetentionRun {

  private static final Logger LOGGER = Logger.getLogger(RetentionRun.class);

  private final DataSource database;
  private final List<RetentionTask> tasks;
  private final CurrentCaller caller;
  private final PrivacySettings settings;
  private final Clock clock;
  private final Caller self;
  private volatile @Nullable LocalDate done;

  RetentionRun(
      DataSource database,
      @All List<RetentionTask> tasks,
      CurrentCaller caller,
      PrivacySettings settings,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.database = database;
    this.tasks = tasks;
    this.caller = caller;
    this.settings = settings;
    this.clock = clock;
    this.self = Caller.system(ServiceName.of(application));
  }

  @Scheduled(
      every = "${worksafety.privacy.retention-every:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scheduled() {
    LocalDate today = ChinaTime.day(clock.instant());
    if (today.equals(done)) {
      return;
    }
    try {
      run();
      done = today;
    } catch (RuntimeException e) {
      LOGGER.warn("What was kept long enough could not be removed; tried again soon", e);
    }
  }

  /** Applies every rule in force now; answers how many records were changed. */
  public int run() {
    int changed = 0;
    for (RetentionTask task : tasks) {
      Optional<RetentionRule> rule = inForce(task.ruleId());
      if (rule.isPresent()) {
        changed += apply(task, rule.get());
      }
    }
    return changed;
  }

  private int apply(RetentionTask task, RetentionRule rule) {
    Instant before = rule.cutOff(clock.instant());
    int batch = settings.retentionBatch();
    int all = 0;
    int changed;
    do {
      changed = one(task, rule, before, batch);
      all += changed;
    } while (changed == batch);
    if (all > 0) {
      LOGGER.infof("%d records were removed by rule %s", all, rule.reference());
    }
    return all;
  }

  private int one(RetentionTask task, RetentionRule rule, Instant before, int batch) {
    var context = Arc.container().requestContext();
    boolean ours = !context.isActive();
    if (ours) {
      context.activate();
    }
    try {
      caller.act(self);
      return QuarkusTransaction.requiringNew().call(() -> task.apply(rule, before, batch));
    } finally {
      if (ours) {
        context.terminate();
      }
    }
  }

  private Optional<RetentionRule> inForce(String id) {
    try (Connection connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select id, version, category, basis, keep, action from retention_rule"
                    + " where id = ? and effective_from <= ? and (effective_to is null"
                    + " or effective_to > ?) order by version desc limit 1")) {
      LocalDate today = ChinaTime.day(clock.instant());
      select.setString(1, id);
      select.setObject(2, today);
      select.setObject(3, today);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new RetentionRule(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    Period.parse(row.getString(5)),
                    RetentionRule.Action.valueOf(row.getString(6))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new PrivacyStoreFailure(e);
    }
  }
}
