package io.worksafety.accountability.casefile;

import io.worksafety.platform.code.Text;
import io.worksafety.platform.openapi.Labelled;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whether the suspected failure is one 失职认定结论")
record DecideConduct(
    @NotNull ConductResult result,
    @NotNull
        @Text(max = 2000, multiline = true)
        @Schema(description = "Innocent explanations, and why they hold or not 对合理解释的审查")
        String explanations) {

  enum ConductResult implements Labelled {
    CONFIRMED("认定"),
    DISMISSED("不予认定");

    private final String labelZh;

    ConductResult(String labelZh) {
      this.labelZh = labelZh;
    }

    @Override
    public String labelZh() {
      return labelZh;
    }
  }
}
