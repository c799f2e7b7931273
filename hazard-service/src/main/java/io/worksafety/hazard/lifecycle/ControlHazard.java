package io.worksafety.hazard.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a major hazard is kept from doing harm until it is gone. */
@Schema(description = "Bringing a major hazard under control 重大隐患管控")
record ControlHazard(
    @Schema(description = "Interim measures 临时防范措施") @NotNull @Size(min = 1, max = 20)
        List<@Valid @NotNull InterimMeasure> measures,
    @Schema(description = "Whether it can be removed while work goes on 整改期间能否保证安全") @NotNull
        Boolean removableSafely,
    @Schema(description = "Needed when it cannot 不能保证安全时必填") @Valid
        @Nullable StopOrder stopOrder) {}
