package io.worksafety.hazard.violation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who or what broke a clause, by its id in the register it belongs to. */
@Schema(description = "Actor of a violation 行为主体")
record Actor(
    @Schema(description = "What it is 类型") @NotNull ActorKind kind,
    @Schema(description = "Its id in its register 标识") @NotNull UUID id) {}
