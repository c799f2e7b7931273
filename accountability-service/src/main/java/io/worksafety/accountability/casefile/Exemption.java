package io.worksafety.accountability.casefile;

import io.worksafety.platform.code.Text;
import io.worksafety.platform.openapi.Labelled;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a party is not pursued 尽职免责（第二十三条）")
record Exemption(
    @NotNull @Schema(description = "免责理由") ExemptionGround ground,
    @NotNull
        @Text(max = 2000, multiline = true)
        @Schema(description = "Facts that show the ground, with their evidence 事实与证据")
        String facts) {

  /** The one ground the Provisions name. */
  enum ExemptionGround implements Labelled {
    ALL_DUTIES_PERFORMED;

    @Override
    public String labelZh() {
      return "职责范围内工作任务已全面落实";
    }
  }
}
