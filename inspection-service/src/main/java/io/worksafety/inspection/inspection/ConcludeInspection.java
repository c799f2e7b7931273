package io.worksafety.inspection.inspection;

import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

@Schema(description = "End of the inspection with its signatures 检查结束")
record ConcludeInspection(
    @Schema(description = "Result in words 检查结论") @NotNull @Text(max = 4000, multiline = true)
        String summary,
    @Schema(description = "Credential numbers of those who signed: everyone present 签字人执法证号")
        @UniqueElements
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Size(max = 40) @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{3,39}$") String>
            signedBy,
    @Schema(description = "Signature of the inspected side 被检查方签字") @NotNull @Valid
        Countersignature countersignature,
    @Schema(description = "Needed for four-no-two-direct 四不两直声明") @Valid @Nullable FourNo fourNo) {

  @Schema(description = "Signature of the inspected side, or its refusal 被检查方签字或拒签")
  record Countersignature(
      @NotNull Boolean signed,
      @Schema(description = "Why it was refused 拒签理由") @Text(max = 500)
          @Nullable String refusalReason,
      @Schema(description = "Who saw the refusal 见证人") @Text(max = 200) @Nullable String witness) {}

  @Schema(description = "Declaration on how the visit was made 四不两直声明")
  record FourNo(
      @Schema(description = "No notice was sent 不发通知") @NotNull Boolean noNotice,
      @Schema(description = "Nobody was greeted beforehand 不打招呼") @NotNull Boolean noGreeting,
      @Schema(description = "No briefing was heard 不听汇报") @NotNull Boolean noBriefing,
      @Schema(description = "No escort or reception 不用陪同接待") @NotNull Boolean noEscort,
      @Schema(description = "Straight to the grass roots 直奔基层") @NotNull Boolean directToGrassroots,
      @Schema(description = "Straight to the site 直插现场") @NotNull Boolean directToSite,
      @Schema(description = "What was otherwise, and why 例外说明") @Text(max = 1000)
          @Nullable String exceptions) {

    List<String> declared() {
      List<String> declared = new java.util.ArrayList<>();
      add(declared, noNotice, "NO_NOTICE");
      add(declared, noGreeting, "NO_GREETING");
      add(declared, noBriefing, "NO_BRIEFING");
      add(declared, noEscort, "NO_ESCORT");
      add(declared, directToGrassroots, "DIRECT_TO_GRASSROOTS");
      add(declared, directToSite, "DIRECT_TO_SITE");
      return declared;
    }

    private static void add(List<String> declared, boolean yes, String name) {
      if (yes) {
        declared.add(name);
      }
    }
  }
}
