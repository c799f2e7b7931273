package io.worksafety.inspection.inspection;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Publication of the result 检查结果公开")
record PublishInspection(
    @Schema(
            description =
                "The text for the public, without personal data and trade secrets 公开内容（已脱敏）")
        @NotNull
        @Text(max = 4000, multiline = true)
        String publicText) {}
