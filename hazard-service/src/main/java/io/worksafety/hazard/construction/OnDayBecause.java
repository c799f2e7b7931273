package io.worksafety.hazard.construction;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of an act that needs a reason. */
@Schema(description = "The day of the act and its reason 发生日期与原因")
record OnDayBecause(
    @Schema(description = "Day in China, not in the future 日期") @NotNull LocalDate date,
    @Schema(description = "Reason 原因") @NotNull @Text(max = 500) String reason) {}
