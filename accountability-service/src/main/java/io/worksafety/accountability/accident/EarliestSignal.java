package io.worksafety.accountability.accident;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The earliest outside trace of the accident 最早的外部线索（报警、就医、舆情、理赔）")
record EarliestSignal(@NotNull SignalKind kind, @NotNull Instant at) {}
