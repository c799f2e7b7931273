package io.worksafety.inspection.inspection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Finds sealed inspections nobody went to and ends them in the open. Several replicas may scan at
 * once: the version of the inspection lets one of them win.
 */
@ApplicationScoped
class LapseScan {

  private static final Logger LOGGER = Logger.getLogger(LapseScan.class);
  private static final int AT_ONCE = 100;

  private final InspectionLifecycle lifecycle;
  private final Inspections inspections;
  private final CurrentCaller caller;
  private final Clock clock;

  LapseScan(
      InspectionLifecycle lifecycle, Inspections inspections, CurrentCaller caller, Clock clock) {
    this.lifecycle = lifecycle;
    this.inspections = inspections;
    this.caller = caller;
    this.clock = clock;
  }

  @Scheduled(
      every = "${inspection.lapse.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @ActivateRequestContext
  void scan() {
    caller.act(Caller.system("inspection"));
    List<UUID> overdue =
        QuarkusTransaction.requiringNew().call(() -> inspections.overdue(clock.instant(), AT_ONCE));
    for (UUID id : overdue) {
      try {
        QuarkusTransaction.requiringNew().run(() -> lifecycle.lapse(id));
      } catch (RuntimeException e) {
        // The others shall lapse in time; this one is tried again with the next scan
        LOGGER.errorf(e, "Inspection %s could not lapse", id);
      }
    }
  }
}
