package io.worksafety.hazard.solution;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One measure of a plan. */
@Schema(description = "A measure with its owner and due date 措施")
record PlannedMeasure(
    @Schema(description = "What will be done 措施内容") @NotNull @Text(max = 500) String measure,
    @Schema(description = "Organisation that does it 责任单位") @NotNull UUID ownerOrganizationId,
    @Schema(description = "Last day for it 完成期限") @NotNull LocalDate dueOn) {}
