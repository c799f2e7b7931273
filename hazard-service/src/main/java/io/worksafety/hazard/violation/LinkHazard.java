package io.worksafety.hazard.violation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the act that links a violation to the hazard made of it. */
@Schema(description = "The hazard made of a violation 关联隐患")
record LinkHazard(@Schema(description = "Hazard 隐患") @NotNull UUID hazardId) {}
