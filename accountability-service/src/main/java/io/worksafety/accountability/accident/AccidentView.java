package io.worksafety.accountability.accident;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.request.Versioned;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An accident as reported, with its grade and its way up 事故信息")
record AccidentView(
    UUID id,
    long version,
    @Schema(examples = "320105-A-2027-000001", maxLength = 32) String no,
    AccidentStatus status,
    Instant occurredAt,
    OccurredCertainty occurredCertainty,
    @Schema(maxLength = 12) String areaCode,
    @Schema(maxLength = 300) @Nullable String place,
    @Nullable GeoPoint location,
    @Schema(maxLength = 200) @Nullable String unitName,
    @Schema(maxLength = 18) @Nullable String unitUscc,
    @Nullable AccidentObjectType objectType,
    @Nullable UUID objectId,
    @Schema(maxLength = 5) @Nullable String industryCode,
    @Nullable Integer accidentType,
    @Schema(
            description = "Standard the type is numbered by 事故类型标准版本",
            examples = "GB6441-2025",
            maxLength = 20)
        @Nullable String typeScheme,
    boolean roadOrFire,
    @Schema(maxLength = 2000) @Nullable String scene,
    @Schema(maxLength = 4000) @Nullable String course,
    @Schema(maxLength = 4000) @Nullable String measures,
    List<UnknownContent> unknown,
    @Nullable Instant headInformedAt,
    @Nullable EarliestSignal earliestSignal,
    Instant receivedAt,
    @Schema(description = "True when the receiving side stated the time 接报时间由接报方填写")
        boolean receivedAtStated,
    @Schema(description = "The unit's limit 单位上报时限") @Nullable Instant reportDueAt,
    Lateness lateness,
    @Nullable Integer minutesLate,
    AccidentGrade grade,
    @Schema(description = "上报至") GovernmentLevel reportsUpTo,
    @Schema(description = "负责调查的人民政府层级") GovernmentLevel investigatedBy,
    @Schema(description = "Last moment at which a change counts 补报期截止") Instant windowEndsAt,
    @Schema(description = "Every version of the facts, oldest first 历次事实版本")
        List<AccidentFactsVersion> facts,
    @Schema(description = "逐级上报记录") List<AccidentHop> hops,
    @Nullable UUID organizationId,
    Instant createdAt,
    Instant updatedAt,
    List<@Size(max = 40) String> allowedActions)
    implements Versioned {

  @Schema(description = "事实版本")
  record AccidentFactsVersion(
      int seq,
      Instant recordedAt,
      Instant changedAt,
      int deaths,
      int missing,
      int seriousInjuries,
      int poisoned,
      int lightInjuries,
      @Nullable BigDecimal lossYuan,
      @Schema(maxLength = 200) String source,
      @Schema(maxLength = 1000) @Nullable String reason,
      @Schema(description = "The change lies in the window and counts 在补报期内，计入等级") boolean inWindow,
      @Schema(description = "Told more than the limit after the change 补报超时") boolean late,
      AccidentGrade grade,
      @Schema(maxLength = 60) String ruleCode,
      int ruleVersion) {}

  @Schema(description = "逐级上报")
  record AccidentHop(
      GovernmentLevel fromLevel,
      GovernmentLevel toLevel,
      @Schema(maxLength = 200) String toOrganization,
      Instant dueAt,
      Instant sentAt,
      Instant receivedAt,
      @Nullable Integer minutesLate) {}
}
