package io.worksafety.accountability.veto;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The text a veto rests on; without one there is no veto. */
@Schema(description = "The text a veto rests on 否决依据")
public record VetoBasis(
    @NotNull @Text(max = 200) @Schema(examples = "扬州市安全生产一票否决暂行办法（演示租户参照）") String docTitle,
    @NotNull @Text(max = 100) @Schema(examples = "扬州市2007年") String docNo,
    @NotNull @Text(max = 200) @Schema(examples = "第四条、第五条") String clause) {}
