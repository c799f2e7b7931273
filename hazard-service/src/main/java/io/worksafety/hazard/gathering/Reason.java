package io.worksafety.hazard.gathering;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the act that calls an alert a false alarm. */
@Schema(description = "Why it is a false alarm 误报原因")
record Reason(@Schema(description = "Reason 原因") @NotNull @Text(max = 500) String reason) {}
