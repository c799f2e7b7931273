package io.worksafety.inspection.inspection;

import io.worksafety.inspection.seal.PlanAccess;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    description =
        "Everything a stranger needs to check a sealed plan: SHA-256(\"WSS-PLAN-v1\" 0x00 salt"
            + " canonicalJson) is the commitment, and the anchor says since when the event log has"
            + " it 密封证明")
record SealProof(
    UUID inspectionId,
    @Schema(maxLength = 32) String no,
    InspectionStatus status,
    @Schema(maxLength = 64) String commitment,
    Instant sealedAt,
    Instant windowStart,
    Instant windowEnd,
    @Nullable SealAnchor anchor,
    @Nullable Instant brokenAt,
    @Schema(description = "Present once the plan is in the open 揭示内容")
        @Nullable SealOpening opening,
    @Schema(description = "Every look before arrival; shown with the opening 到达前查阅记录")
        @Nullable List<PlanAccess> accessLog,
    @Schema(description = "Five answers, never one summary 不发通知等五项说明")
        @Nullable List<SealStatement> statements) {

  @Schema(description = "Where the commitment stands in the event log 锚定位置")
  record SealAnchor(
      @Schema(maxLength = 249) String topic,
      int partition,
      long offset,
      Instant brokerTime,
      @Schema(maxLength = 64) String commitment) {}

  @Schema(description = "The opened plan 揭示的方案")
  record SealOpening(
      @Schema(maxLength = 20000) String canonicalJson,
      @Schema(maxLength = 64) String salt,
      @Schema(maxLength = 64, description = "Computed again for this answer 重新计算的承诺值")
          String recomputed,
      @Nullable Instant revealedAt) {}

  @Schema(description = "A question with its answer and what the answer rests on 问答与证据")
  record SealStatement(SealQuestion question, boolean answer, List<SealEvidence> evidence) {}

  @Schema(description = "A fact 证据")
  record SealEvidence(
      @Schema(maxLength = 100) String name, @Schema(maxLength = 1000) String value) {}
}
