package io.worksafety.hazard.gathering;

import io.worksafety.platform.openapi.Labelled;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many people live around a gathering, as far as it is on record.
 *
 * @param estimate absent when nothing is on record
 * @param atMost absent when the record may lack people
 */
@Schema(description = "Residents around 周边居民")
record Residents(
    Source source,
    int radiusMetres,
    @Schema(description = "Best figure 估计人数") @Nullable Integer estimate,
    @Schema(description = "At least 至少") @Nullable Integer atLeast,
    @Schema(description = "At most 至多") @Nullable Integer atMost,
    @Schema(description = "Day of the oldest figure used 数据日期") @Nullable LocalDate asOfDate,
    @Schema(description = "Where the figures come from 数据来源", maxLength = 1000) String basis,
    @Schema(description = "How sure it is", maxLength = 500) String uncertainty,
    @Schema(description = "不确定性说明", maxLength = 500) String uncertaintyZh) {

  /** What the figure is made of. */
  enum Source implements Labelled {
    POPULATION_GRID("人口网格"),
    PREMISES("登记场所居住人数"),
    NONE("无数据");

    private final String labelZh;

    Source(String labelZh) {
      this.labelZh = labelZh;
    }

    @Override
    public String labelZh() {
      return labelZh;
    }
  }
}
