package io.worksafety.platform.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay did. */
@Schema(description = "What a replay did 重新投递结果")
record ReplayReport(
    @Schema(minimum = "0", maximum = "1000", description = "Sent again 已重新投递") int replayed,
    @Schema(
            minimum = "0",
            maximum = "2147483647",
            description = "Applied meanwhile, left alone 此前已生效")
        int alreadyApplied,
    @Schema(
            minimum = "0",
            maximum = "2147483647",
            description = "Not events at all, so sending them again is of no use 无法识别")
        int unreadable,
    @Schema(description = "There is more than one call sends 是否还有剩余") boolean more) {}
