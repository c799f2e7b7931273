package io.worksafety.hazard.position;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of a batch of positions. */
@Schema(description = "Positions of vehicles 车辆位置批量上报")
record RecordPositions(
    @Schema(description = "At most 1000 位置列表") @NotNull @Size(min = 1, max = 1000)
        List<@NotNull @Valid PositionReport> positions) {}
