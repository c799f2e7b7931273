package io.worksafety.hazard.campaign;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task of a topic. */
@Schema(description = "Task of a campaign 任务")
record CampaignTask(
    @Schema(description = "Code, unique in the campaign 编号")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9.-]+")
        @Size(max = 20)
        String code,
    @Schema(description = "Title 标题") @NotNull @Text(max = 200) String title,
    @Schema(description = "Organisation in the lead 牵头单位") @NotNull UUID ownerOrganizationId,
    @Schema(description = "Goal 目标") @Text(max = 500) @Nullable String goal) {}
