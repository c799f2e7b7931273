package io.worksafety.hazard.campaign;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the act that puts an item on a list. */
@Schema(description = "An item for a list of a campaign 清单事项")
record AddItem(
    @Schema(description = "Which list 清单") @NotNull ItemList list,
    @Schema(description = "Task it belongs to 任务编号")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9.-]+")
        @Size(max = 20)
        String taskCode,
    @Schema(description = "What it is about 事项") @NotNull @Text(max = 300) String title,
    @Schema(description = "Organisation that settles it 责任单位") @NotNull UUID ownerOrganizationId,
    @Schema(description = "Last day for it 期限") @NotNull LocalDate dueOn) {}
