package io.worksafety.hazard.hiddenarea;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was hurt in one year. */
@Schema(description = "Casualties of a year 年度伤亡")
record YearOfCasualties(
    @Schema(description = "Year 年份") @Min(1950) @Max(2200) int year,
    @Schema(description = "Deaths 死亡人数") @Min(0) @Max(10_000) int deaths,
    @Schema(description = "Injuries 受伤人数") @Min(0) @Max(10_000) int injuries) {}
