package io.worksafety.hazard.reporter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody reported: a hazard, or something in a report of the public. */
record ReportedMatter(@Nullable UUID hazardId, @Nullable UUID reportId) {

  static ReportedMatter hazard(UUID id) {
    return new ReportedMatter(id, null);
  }

  static ReportedMatter report(UUID id) {
    return new ReportedMatter(null, id);
  }
}
