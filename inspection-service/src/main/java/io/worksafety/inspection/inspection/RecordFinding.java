package io.worksafety.inspection.inspection;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something found on the spot 检查发现")
record RecordFinding(
    @Schema(description = "The clause that is broken 违反条款") @NotNull @Text(max = 300) String clause,
    @Schema(description = "In a few words 问题概要") @NotNull @Text(max = 200) String title,
    @Schema(description = "What was seen 问题描述") @NotNull @Text(max = 4000, multiline = true)
        String description,
    @Schema(description = "What the finder thinks of it 严重程度初判") @NotNull
        FindingSeverity severityHint,
    @Schema(description = "What was done 处理方式") @NotNull FindingHandling handling,
    @Schema(description = "Measure taken on the spot 现场措施") @Text(max = 1000)
        @Nullable String onSiteMeasure,
    @Schema(description = "References to evidence 证据编号") @NotNull @Size(max = 20)
        List<@NotNull @Text(max = 100) String> evidence,
    @Schema(
            description =
                "Credential numbers of those who found it; the caller alone if absent 发现人执法证号")
        @UniqueElements
        @Size(max = 20)
        @Nullable
            List<@NotNull @Size(max = 40) @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{3,39}$") String>
            foundBy,
    @Schema(description = "When it was found; now if absent 发现时间")
        @Nullable Instant discoveredAt) {}
