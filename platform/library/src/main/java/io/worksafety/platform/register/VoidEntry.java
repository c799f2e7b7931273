package io.worksafety.platform.register;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of an act that voids an entry. */
@Schema(description = "Void an entry that should not have been made 作废登记")
public record VoidEntry(
    @Schema(description = "Why it should not have been made 作废原因") @NotNull @Text(max = 500)
        String reason) {}
