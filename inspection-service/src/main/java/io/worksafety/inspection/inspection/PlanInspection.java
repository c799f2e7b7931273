package io.worksafety.inspection.inspection;

import io.worksafety.inspection.place.ObjectType;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

@Schema(description = "A plan of an inspection 检查方案")
record PlanInspection(
    @Schema(description = "What the inspection is in law 检查性质") @NotNull LegalNature legalNature,
    @Schema(description = "Channel of supervision 监管方式") @NotNull InspectionChannel channel,
    @Schema(description = "How the object learns of it 检查方式") @NotNull InspectionMode mode,
    @Schema(description = "Why there is an inspection 检查缘由") @NotNull InspectionGround ground,
    @Schema(
            description =
                "Keep the plan encrypted and commit to it; always so for four-no-two-direct, by"
                    + " choice otherwise 是否密封")
        @Nullable Boolean sealed,
    @NotNull ObjectType objectType,
    @Schema(description = "The object 检查对象") @NotNull UUID objectId,
    @Schema(description = "Codes of published matters 检查事项编码")
        @UniqueElements
        @NotNull
        @Size(max = 50)
        List<@NotNull @Size(max = 40) @Pattern(regexp = "^[A-Z0-9][A-Z0-9.-]{0,39}$") String>
            matters,
    @Schema(description = "Credential numbers of the team; the first one leads it 执法证号，首位为组长")
        @UniqueElements
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Size(max = 40) @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{3,39}$") String>
            inspectors,
    @Schema(description = "Experts who come along 随行专家") @UniqueElements @Size(max = 20)
        @Nullable List<@NotNull UUID> experts,
    @Schema(description = "People trusted with the sealed plan 密封方案保管人")
        @UniqueElements
        @Size(max = 2)
        @Nullable List<@NotNull UUID> custodians,
    @Schema(description = "Organ head asked to approve 批准人") @NotNull UUID approverId,
    @Schema(description = "Start of the visiting window 时间窗起") @NotNull Instant windowStart,
    @Schema(description = "End of the visiting window 时间窗止") @NotNull Instant windowEnd) {

  List<UUID> expertIds() {
    return experts == null ? List.of() : experts;
  }

  List<UUID> custodianIds() {
    return custodians == null ? List.of() : custodians;
  }

  boolean secret() {
    return sealed == null ? mode == InspectionMode.FOUR_NO_TWO_DIRECT : sealed;
  }
}
