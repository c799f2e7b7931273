package io.worksafety.inspection.inspection;

import io.worksafety.inspection.place.ObjectType;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.request.Versioned;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An inspection 检查")
record InspectionView(
    UUID id,
    long version,
    @Schema(maxLength = 32) String no,
    InspectionStatus status,
    LegalNature legalNature,
    InspectionChannel channel,
    InspectionMode mode,
    InspectionGround ground,
    @Schema(description = "Whether it uses up the yearly number of the enterprise 是否计入频次")
        boolean countsTowardCap,
    @Schema(description = "Whether there is a sealed plan 是否密封") boolean sealed,
    @Schema(
            description =
                "While true, object, matters and team are in the sealed plan only and the area is"
                    + " the district 是否保密")
        boolean concealed,
    @Schema(maxLength = 12) String areaCode,
    UUID organizationId,
    UUID authorId,
    UUID approverId,
    @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    @Nullable List<@Size(max = 40) String> matters,
    @Nullable List<@Size(max = 40) String> inspectors,
    @Nullable List<UUID> experts,
    Instant windowStart,
    Instant windowEnd,
    @Nullable InspectionApproval approval,
    @Nullable InspectionSeal seal,
    @Nullable InspectionArrival arrival,
    @Nullable Instant revealedAt,
    @Nullable InspectionObstruction obstruction,
    @Nullable InspectionConclusion conclusion,
    @Nullable InspectionCancellation cancellation,
    @Nullable Instant lapsedAt,
    List<FindingView> findings,
    List<OrderView> orders,
    @Nullable InspectionPublication publication,
    @Schema(description = "Acts this caller may do now 当前可执行操作")
        List<@Size(max = 40) String> allowedActions,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  @Schema(description = "Approval 审批")
  record InspectionApproval(Instant at, @Schema(maxLength = 100) String docNo) {}

  @Schema(description = "State of the seal 密封状态")
  record InspectionSeal(
      Instant sealedAt,
      @Schema(maxLength = 64) String commitment,
      @Nullable Instant anchoredAt,
      @Nullable Instant brokenAt) {}

  @Schema(description = "Arrival 到达")
  record InspectionArrival(
      Instant at,
      UUID by,
      GeoPoint location,
      @Nullable BigDecimal accuracyMetres,
      BigDecimal distanceMetres,
      List<@Size(max = 40) String> present,
      @Nullable ScanInMethod scanInMethod,
      @Nullable Instant scanInAt,
      @Schema(maxLength = 500) @Nullable String emergency) {

    static InspectionArrival of(
        Instant at,
        UUID by,
        BigDecimal latitude,
        BigDecimal longitude,
        @Nullable BigDecimal accuracy,
        BigDecimal distance,
        List<String> present,
        @Nullable ScanInMethod scanInMethod,
        @Nullable Instant scanInAt,
        @Nullable String emergency) {
      return new InspectionArrival(
          at,
          by,
          new GeoPoint(latitude.doubleValue(), longitude.doubleValue(), Crs.CGCS2000),
          accuracy,
          distance,
          present,
          scanInMethod,
          scanInAt,
          emergency);
    }
  }

  @Schema(description = "Refusal or hindrance 受阻记录")
  record InspectionObstruction(
      Instant at,
      @Schema(maxLength = 2000) String record,
      @Schema(maxLength = 200) String witness) {}

  @Schema(description = "Conclusion 检查结论")
  record InspectionConclusion(
      Instant at,
      @Schema(maxLength = 4000) String summary,
      List<@Size(max = 40) String> signedBy,
      boolean countersigned,
      @Schema(maxLength = 500) @Nullable String refusalReason,
      @Schema(maxLength = 200) @Nullable String witness,
      @Schema(description = "What was declared 已声明事项")
          @Nullable List<@Size(max = 40) String> fourNo,
      @Schema(maxLength = 1000) @Nullable String fourNoExceptions) {}

  @Schema(description = "Publication 公开")
  record InspectionPublication(Instant at, UUID by, @Schema(maxLength = 4000) String publicText) {}

  @Schema(description = "Cancellation 取消")
  record InspectionCancellation(Instant at, UUID by, @Schema(maxLength = 500) String reason) {}
}
