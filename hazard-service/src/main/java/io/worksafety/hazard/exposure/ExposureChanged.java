package io.worksafety.hazard.exposure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our record of their events {@code exposure-….v1}: only what we read.
 *
 * @param hazardId absent when the exposure is about something else
 * @param at when it was scheduled, published, replied to or withdrawn
 */
record ExposureChanged(UUID exposureId, @Nullable UUID hazardId, Instant at) {

  static final String PREFIX = "io.worksafety.inspection.exposure-";
}
