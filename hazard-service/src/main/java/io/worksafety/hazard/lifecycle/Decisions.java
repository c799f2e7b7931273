package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.rectification.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What authorities decided on the way: who, when, why. */
@Schema(description = "Decisions of authorities 处置决定")
record Decisions(
    @Nullable Rejection rejection,
    @Nullable Control control,
    @Nullable Resumption resumption,
    @Nullable Closing closing,
    List<Reopening> reopenings) {

  static final Decisions NONE = new Decisions(null, null, null, null, List.of());

  Decisions {
    reopenings = List.copyOf(reopenings);
  }

  @Schema(description = "Why it was not taken on 不予受理")
  record Rejection(@Schema(maxLength = 500) String reason, UUID byPersonId, Instant at) {}

  @Schema(description = "Measures in force 管控情况")
  record Control(
      List<InterimMeasure> measures,
      boolean removableSafely,
      @Nullable StopOrder stopOrder,
      UUID byPersonId,
      Instant at) {

    static Control of(ControlHazard given, UUID person, Instant now) {
      if (!given.removableSafely() && given.stopOrder() == null) {
        throw HazardProblem.STOP_ORDER_NEEDED
            .because(
                "Give stopOrder when removableSafely is false",
                "removableSafely 为 false 时须填写 stopOrder")
            .at("/stopOrder");
      }
      return new Control(
          List.copyOf(given.measures()), given.removableSafely(), given.stopOrder(), person, now);
    }
  }

  @Schema(description = "Consent to resume 恢复生产批准")
  record Resumption(@Schema(maxLength = 64) String documentNo, UUID byPersonId, Instant at) {}

  @Schema(description = "Striking off 销号")
  record Closing(@Schema(maxLength = 500) String conclusion, UUID byPersonId, Instant at) {}

  @Schema(description = "Reopening of a closed hazard 重新启动")
  record Reopening(
      ReopenHazard.ReopenBasis basis,
      @Schema(maxLength = 64) String reopenedBy,
      @Schema(maxLength = 500) String reason,
      List<Evidence> evidence,
      Instant dueAt,
      UUID byPersonId,
      Instant at) {

    static Reopening of(ReopenHazard request, List<Evidence> evidence, UUID person, Instant now) {
      return new Reopening(
          request.basis(),
          request.reopenedBy(),
          request.reason(),
          evidence,
          request.dueAt(),
          person,
          now);
    }
  }

  /** Begin of the present course: plans from before it do not count. */
  Instant controlledAt() {
    return control == null ? Instant.MIN : control.at();
  }

  /** A stop order was issued and nobody has consented to resume. */
  boolean stopRequired() {
    return control != null && control.stopOrder() != null && resumption == null;
  }

  Decisions rejected(Rejection decided) {
    return new Decisions(decided, control, resumption, closing, reopenings);
  }

  Decisions controlled(Control decided) {
    return new Decisions(rejection, decided, null, closing, reopenings);
  }

  Decisions resumed(Resumption decided) {
    if (!stopRequired()) {
      throw HazardProblem.NO_STOP_ORDER.because("No stop order is in force", "没有生效的停产停业指令");
    }
    return new Decisions(rejection, control, decided, closing, reopenings);
  }

  Decisions closed(Closing decided) {
    if (stopRequired()) {
      throw HazardProblem.STOP_IN_FORCE.because("Approve the resumption first", "请先批准恢复生产");
    }
    return new Decisions(rejection, control, resumption, decided, reopenings);
  }

  Decisions reopened(Reopening decided) {
    List<Reopening> longer = new ArrayList<>(reopenings);
    longer.add(decided);
    return new Decisions(rejection, control, resumption, null, longer);
  }
}
