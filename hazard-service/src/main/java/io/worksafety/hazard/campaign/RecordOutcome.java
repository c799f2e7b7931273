package io.worksafety.hazard.campaign;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of the act that ends an item. */
@Schema(description = "Outcome of an item 事项结果")
record RecordOutcome(
    @Schema(description = "How it ended 结果") @NotNull OutcomeKind kind,
    @Schema(description = "What was done, or why not 说明") @NotNull @Text(max = 1000) String note,
    @Schema(description = "Evidence 证据") @Size(max = 20)
        @Nullable List<@NotNull UUID> evidenceIds) {}
