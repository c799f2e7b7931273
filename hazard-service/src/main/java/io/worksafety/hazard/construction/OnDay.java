package io.worksafety.hazard.construction;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of an act of which only the day is to be known. */
@Schema(description = "The day of the act 发生日期")
record OnDay(@Schema(description = "Day in China, not in the future 日期") @NotNull LocalDate date) {}
