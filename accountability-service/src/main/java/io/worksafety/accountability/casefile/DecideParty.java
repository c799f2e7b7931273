package io.worksafety.accountability.casefile;

import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The decision on one party 处理决定")
record DecideParty(
    @NotNull Disposition disposition,
    @Text(max = 1000, multiline = true) @Nullable String detail,
    @NotNull @Valid DispositionBasis basis,
    @Valid @Schema(description = "Needed for NO_PURSUIT 不予追究时必填") @Nullable Exemption exemption,
    @NotNull @Schema(description = "有权机关") CompetentBody competentBody,
    @NotNull
        @Size(min = 4, max = 4)
        @Schema(description = "Articles weighed; all four 已考量的条款，须全部列出")
        Set<@NotNull Consideration> considered,
    @NotNull @Text(max = 100) @Schema(description = "决定文号", examples = "建纪决〔2027〕8号")
        String decisionNo) {}
