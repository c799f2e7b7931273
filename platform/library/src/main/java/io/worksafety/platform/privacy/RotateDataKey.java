package io.worksafety.platform.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A new data key 更换数据密钥")
record RotateDataKey(
    @NotNull
        @Pattern(regexp = "^[a-z][a-z-]{1,39}$")
        @Schema(description = "What the key is for 用途", maxLength = 40, examples = "answers")
        String purpose) {}
