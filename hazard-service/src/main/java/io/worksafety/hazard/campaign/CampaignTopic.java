package io.worksafety.hazard.campaign;

import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A special topic of a programme. */
@Schema(description = "Special topic 专题")
record CampaignTopic(
    @Schema(description = "Code, unique in the campaign 编号")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9.-]+")
        @Size(max = 20)
        String code,
    @Schema(description = "Title 标题") @NotNull @Text(max = 200) String title,
    @Schema(description = "Tasks 任务") @NotNull @Size(min = 1, max = 50)
        List<@NotNull @Valid CampaignTask> tasks) {}
