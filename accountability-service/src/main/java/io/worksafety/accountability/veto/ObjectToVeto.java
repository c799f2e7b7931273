package io.worksafety.accountability.veto;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why the subject objects 异议")
record ObjectToVeto(@NotNull @Text(max = 4000, multiline = true) String objection) {}
