package io.worksafety.accountability.casefile;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The text a disposition rests on 处理依据")
record DispositionBasis(
    @NotNull @Text(max = 200) @Schema(examples = "地方党政领导干部安全生产责任制规定") String docTitle,
    @NotNull @Text(max = 100) @Schema(examples = "中办发〔2018〕13号") String docNo,
    @NotNull @Text(max = 100) @Schema(examples = "第十八条") String clause) {}
