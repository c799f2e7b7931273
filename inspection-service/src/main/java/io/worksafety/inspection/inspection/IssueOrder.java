package io.worksafety.inspection.inspection;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

@Schema(description = "An order on findings 现场处理决定")
record IssueOrder(
    @Schema(description = "Number of the document 文书号") @NotNull @Text(max = 100) String docNo,
    @Schema(description = "What is demanded 决定种类") @NotNull OrderKind kind,
    @Schema(description = "Legal ground of the order 法律依据") @NotNull @Text(max = 300) String clause,
    @Schema(description = "Sequence numbers of the findings it is about 涉及的检查发现序号")
        @NotEmpty
        @Size(max = 50)
        @UniqueElements
        List<@NotNull @Min(1) @Max(10000) Integer> findings,
    @Schema(description = "By when to fix; FIX_BY_DATE only 整改期限") @Nullable Instant dueAt,
    @Schema(description = "How it was served 送达方式") @NotNull OrderService servedBy,
    @Schema(description = "When it was served 送达时间") @NotNull Instant servedAt) {}
