package io.worksafety.accountability.veto;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The answer to an objection 异议答复")
record AnswerObjection(@NotNull @Text(max = 4000, multiline = true) String answer) {}
