package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What keeps people safe until the hazard is gone. */
@Schema(description = "Interim measure 临时防范措施")
record InterimMeasure(
    @Schema(description = "Measure 措施内容") @NotNull @Text(max = 500) String description,
    @Schema(description = "Responsible person 责任人") @Nullable UUID responsiblePersonId) {}
