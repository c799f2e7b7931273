package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.code.Text;
import io.worksafety.platform.openapi.Labelled;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order to evacuate or stop, where a major hazard cannot be removed safely. */
@Schema(description = "Evacuation or stop order 撤离或停产停业指令")
record StopOrder(
    @Schema(description = "Kind 指令类型") @NotNull StopKind kind,
    @Schema(description = "Number of the document 文书编号") @NotNull @Text(max = 64) String documentNo,
    @Schema(description = "What it covers 适用范围") @NotNull @Text(max = 300) String scope,
    @Schema(description = "When issued 下达时间") @NotNull Instant issuedAt) {

  /** What was ordered. */
  enum StopKind implements Labelled {
    EVACUATE("撤离人员"),
    STOP_PRODUCTION("停产停业"),
    STOP_USE("停止使用"),
    SEAL("查封");

    private final String labelZh;

    StopKind(String labelZh) {
      this.labelZh = labelZh;
    }

    @Override
    public String labelZh() {
      return labelZh;
    }
  }
}
