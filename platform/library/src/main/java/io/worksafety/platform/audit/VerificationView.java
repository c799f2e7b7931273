package io.worksafety.platform.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Outcome of checking a range of the record 审计记录校验结果")
record VerificationView(
    @Schema(maxLength = 40, description = "The log, which is the service 日志名称") String log,
    @Schema(description = "First position checked 起始位置") long from,
    @Schema(description = "Last position checked; 0 if nothing is sealed 结束位置") long to,
    @Schema(description = "Sealed entries there are 已封存条数") long treeSize,
    @Schema(description = "Signed heads the range was held against 比对的树头数") int heads,
    @Schema(description = "Nothing is wrong 是否完好") boolean sound,
    @Schema(
            description =
                "What is wrong, the first bad position first; at most one of each check 异常")
        List<FindingView> findings) {}
