package io.worksafety.hazard.campaign;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the act that closes a campaign. */
@Schema(description = "Close a campaign 结束专项行动")
record CloseCampaign(
    @Schema(description = "What came of it and what goes on 总结")
        @NotNull
        @Text(max = 4000, multiline = true)
        String summary) {}
