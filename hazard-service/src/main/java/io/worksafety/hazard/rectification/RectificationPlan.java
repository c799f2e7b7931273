package io.worksafety.hazard.rectification;

import io.worksafety.platform.problem.FieldError;
import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.security.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complete plan: it cannot exist with a part missing. */
@Schema(description = "Rectification plan 治理方案")
public record RectificationPlan(
    @Schema(maxLength = 2000) String goals,
    @Schema(maxLength = 4000) String methods,
    BigDecimal fundsYuan,
    @Schema(maxLength = 2000) String materials,
    @Schema(maxLength = 200) String responsibleBody,
    UUID responsiblePersonId,
    Instant timeLimit,
    @Schema(maxLength = 2000) String safetyMeasures,
    @Schema(maxLength = 4000) String emergencyPlan,
    FiveInPlace inPlace,
    UUID submittedByPersonId,
    Instant submittedAt,
    @Nullable UUID approvedByPersonId,
    @Nullable Instant approvedAt) {

  /** Takes a plan in, or names every part it lacks. */
  @SuppressWarnings("NullAway") // what need() notes is refused before it is used
  public static RectificationPlan of(SubmitPlan plan, Caller caller, Instant now) {
    List<FieldError> missing = new ArrayList<>();
    need(plan.goals(), "/goals", missing);
    need(plan.methods(), "/methods", missing);
    need(plan.fundsYuan(), "/fundsYuan", missing);
    need(plan.materials(), "/materials", missing);
    need(plan.responsibleBody(), "/responsibleBody", missing);
    need(plan.responsiblePersonId(), "/responsiblePersonId", missing);
    need(plan.timeLimit(), "/timeLimit", missing);
    need(plan.safetyMeasures(), "/safetyMeasures", missing);
    need(plan.emergencyPlan(), "/emergencyPlan", missing);
    FiveInPlace five = plan.inPlace();
    need(five, "/inPlace", missing);
    if (five != null) {
      needTrue(five.measures(), "/inPlace/measures", missing);
      needTrue(five.funds(), "/inPlace/funds", missing);
      needTrue(five.timeLimit(), "/inPlace/timeLimit", missing);
      needTrue(five.responsiblePerson(), "/inPlace/responsiblePerson", missing);
      needTrue(five.emergencyPlan(), "/inPlace/emergencyPlan", missing);
    }
    if (!missing.isEmpty()) {
      ProblemException problem =
          RectificationProblem.PLAN_INCOMPLETE.because(
              missing.size() + " of the parts a plan must have are missing or not in place",
              "治理方案缺少 " + missing.size() + " 项内容或五到位未落实");
      missing.forEach(problem::with);
      throw problem;
    }
    return new RectificationPlan(
        plan.goals(),
        plan.methods(),
        plan.fundsYuan(),
        plan.materials(),
        plan.responsibleBody(),
        plan.responsiblePersonId(),
        plan.timeLimit(),
        plan.safetyMeasures(),
        plan.emergencyPlan(),
        five,
        caller.personId(),
        now,
        null,
        null);
  }

  public boolean approved() {
    return approvedAt != null;
  }

  public RectificationPlan approvedBy(Caller approver, Instant now) {
    return new RectificationPlan(
        goals,
        methods,
        fundsYuan,
        materials,
        responsibleBody,
        responsiblePersonId,
        timeLimit,
        safetyMeasures,
        emergencyPlan,
        inPlace,
        submittedByPersonId,
        submittedAt,
        approver.personId(),
        now);
  }

  private static void need(@Nullable Object part, String pointer, List<FieldError> missing) {
    if (part == null) {
      missing.add(
          FieldError.pointer(
              pointer, RectificationProblem.PLAN_INCOMPLETE.code(), "This part is missing 缺少此项"));
    }
  }

  private static void needTrue(boolean inPlace, String pointer, List<FieldError> missing) {
    if (!inPlace) {
      missing.add(
          FieldError.pointer(
              pointer, RectificationProblem.PLAN_INCOMPLETE.code(), "Not yet in place 尚未到位"));
    }
  }
}
