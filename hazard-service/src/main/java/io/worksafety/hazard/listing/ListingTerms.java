package io.worksafety.hazard.listing;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Under whom and to what end a hazard is listed. */
@Schema(description = "Terms of a listing 督办要求")
record ListingTerms(
    @Schema(description = "Leader on duty 督办责任领导") @NotNull UUID dutyLeaderPersonId,
    @Schema(description = "Organisation on duty 督办责任单位") @NotNull UUID dutyOrganizationId,
    @Schema(description = "Goal 督办目标") @NotNull @Text(max = 1000) String goal,
    @Schema(description = "Where it is shown to the public 公示位置") @NotNull @Text(max = 200)
        String board,
    @Schema(description = "Reference of the announcement in the media 媒体公告编号") @Text(max = 200)
        @Nullable String mediaRef) {}
