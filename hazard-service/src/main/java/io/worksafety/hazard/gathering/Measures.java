package io.worksafety.hazard.gathering;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the act that ends a gathering. */
@Schema(description = "How the gathering was dispersed 疏散情况")
record Measures(
    @Schema(description = "What was done 采取的措施") @NotNull @Text(max = 500) String measures) {}
