package io.worksafety.accountability.casefile;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The disposition was carried out 处理结果落实")
record ExecuteDisposition(
    @NotNull @Schema(description = "落实时间") Instant executedAt,
    @NotNull
        @Text(max = 100)
        @Schema(
            description = "Document or receipt that shows it 落实文号或移送回执",
            examples = "建委组〔2027〕31号")
        String documentNo) {}
