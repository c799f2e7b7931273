package io.worksafety.hazard.violation;

import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.IndustryCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a violation; the body to register one and to correct one. */
@Schema(description = "Details of a violation 违规信息")
record ViolationDetails(
    @Schema(description = "Family 类别") @NotNull ViolationFamily family,
    @Schema(description = "Actor; never a name 行为主体") @NotNull @Valid Actor actor,
    @Schema(description = "Division 行政区划代码", maxLength = 12) @NotNull @AreaCodeText String areaCode,
    @Schema(description = "What the object is; goes with objectId 对象类型")
        @Nullable ObjectType objectType,
    @Schema(description = "Registered object where it happened 对象") @Nullable UUID objectId,
    @Schema(description = "Clause that was broken 违反条款", maxLength = 200) @NotNull @Text(max = 200)
        String clause,
    @Schema(description = "What happened, without names 违规情况", maxLength = 1000)
        @NotNull
        @Text(max = 1000, multiline = true)
        String description,
    @Schema(description = "When 违规时间") @NotNull Instant committedAt,
    @Schema(description = "Where 位置") @Valid @Nullable GeoPoint location,
    @Schema(description = "Industry, GB/T 4754 国民经济行业代码", maxLength = 5) @NotNull @IndustryCodeText
        String industryCode,
    @Schema(description = "Department responsible for the industry 行业责任部门") @NotNull
        UUID responsibleDepartmentId,
    @Schema(description = "Evidence 证据") @Size(max = 20)
        @Nullable List<@NotNull UUID> evidenceIds) {

  /** As it is kept: the position in CGCS2000, the time in milliseconds. */
  ViolationDetails stored() {
    return new ViolationDetails(
        family,
        actor,
        areaCode,
        objectType,
        objectId,
        clause,
        description,
        committedAt.truncatedTo(ChronoUnit.MILLIS),
        location == null ? null : location.toCgcs2000(),
        industryCode,
        responsibleDepartmentId,
        evidenceIds);
  }

  void requireConsistent(Instant now) {
    if (!family.actors().contains(actor.kind())) {
      throw ViolationProblem.ACTOR_MISMATCH
          .because(
              family + " is a matter of " + family.actors(),
              family.labelZh() + "的行为主体不能是" + actor.kind().labelZh())
          .at("/actor/kind");
    }
    if ((objectType == null) != (objectId == null)) {
      throw ViolationProblem.OBJECT_UNKNOWN
          .because("objectType and objectId go together", "对象类型与对象标识须同时填写")
          .at("/objectId");
    }
    if (committedAt.isAfter(now)) {
      throw ViolationProblem.IN_FUTURE.because("It is " + now, "当前时间为 " + now).at("/committedAt");
    }
  }
}
