package io.worksafety.accountability.casefile;

import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The investigator's proposal 处理建议")
record ProposeDisposition(
    @NotNull Disposition disposition,
    @Text(max = 1000, multiline = true) @Nullable String detail,
    @NotNull @Valid DispositionBasis basis,
    @Valid @Schema(description = "Needed for NO_PURSUIT 不予追究时必填") @Nullable Exemption exemption) {}
