package io.worksafety.platform.inbox;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which dead letters to send again; what is left out does not limit. */
@Schema(description = "Which dead letters to send again 重新投递的范围")
record ReplayDeadLetters(
    @Schema(description = "Only this event 事件编号") @Size(min = 1, max = 200)
        @Nullable String eventId,
    @Schema(description = "Only dead letters with this reason 原因代码", maxLength = 60)
        @Pattern(regexp = "^[a-z.-]{1,60}$")
        @Nullable String code) {}
