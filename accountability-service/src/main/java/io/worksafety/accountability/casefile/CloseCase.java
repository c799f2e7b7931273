package io.worksafety.accountability.casefile;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The outcome of a case 结案")
record CloseCase(@NotNull @Text(max = 2000, multiline = true) String outcome) {}
