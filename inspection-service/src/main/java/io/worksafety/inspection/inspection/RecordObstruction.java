package io.worksafety.inspection.inspection;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The inspection was refused or hindered 拒绝、阻碍检查")
record RecordObstruction(
    @Schema(description = "What happened, in words 情况记录")
        @NotNull
        @Text(max = 2000, multiline = true)
        String record,
    @Schema(description = "Who saw it: name or function 见证人") @NotNull @Text(max = 200)
        String witness) {}
