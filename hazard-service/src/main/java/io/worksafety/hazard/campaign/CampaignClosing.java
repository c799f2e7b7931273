package io.worksafety.hazard.campaign;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a campaign ended. */
@Schema(description = "Closing of a campaign 结束情况")
record CampaignClosing(
    @Schema(maxLength = 4000) String summary,
    ItemCounts items,
    @Schema(description = "Who closed it 办理人") UUID byPersonId,
    Instant at) {}
