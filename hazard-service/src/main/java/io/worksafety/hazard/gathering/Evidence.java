package io.worksafety.hazard.gathering;

import io.worksafety.platform.openapi.Labelled;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an alert rests on, so that it can be told again when the positions are gone.
 *
 * @param counts vehicles within the radius, minute by minute, the oldest first
 * @param areaFrom by what the division of the place was told
 */
@Schema(description = "What the alert rests on 预警依据")
record Evidence(
    Thresholds thresholds,
    int freshMinutes,
    int ownParkingMetres,
    Instant from,
    Instant to,
    List<Integer> counts,
    AreaFrom areaFrom) {

  /** By what the division of a place is told. */
  enum AreaFrom implements Labelled {
    NEAREST_PREMISES("最近的登记场所"),
    VEHICLES("车辆登记地");

    private final String labelZh;

    AreaFrom(String labelZh) {
      this.labelZh = labelZh;
    }

    @Override
    public String labelZh() {
      return labelZh;
    }
  }
}
