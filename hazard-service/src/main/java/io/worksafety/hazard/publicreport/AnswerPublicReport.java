package io.worksafety.hazard.publicreport;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Answer to the reporter 答复举报人")
record AnswerPublicReport(
    @Schema(description = "Answer; the reporter can read it 答复内容", maxLength = 1000)
        @NotNull
        @Text(max = 1000)
        String text) {}
