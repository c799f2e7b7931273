package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.rectification.Evidence;
import io.worksafety.platform.security.Caller;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How a hazard came to be known; never changes. */
@Embeddable
record Origin(
    String title,
    @Nullable String description,
    @Enumerated(EnumType.STRING) HazardSource source,
    @Nullable String sourceRef,
    boolean imminent,
    Instant discoveredAt,
    List<UUID> finderPersonIds,
    @JdbcTypeCode(SqlTypes.JSON) List<Evidence> evidence) {

  static Origin of(ReportHazard report, List<Evidence> evidence, Caller caller) {
    List<UUID> finders = report.finderPersonIds();
    if (finders == null || finders.isEmpty()) {
      finders = caller.personId() == null ? List.of() : List.of(caller.personId());
    }
    return new Origin(
        report.title(),
        report.description(),
        report.source(),
        report.sourceRef(),
        report.imminent(),
        report.discoveredAt(),
        List.copyOf(finders),
        evidence);
  }

  static Origin of(FoundHazard finding) {
    return new Origin(
        finding.title(),
        finding.description(),
        finding.source(),
        finding.sourceRef(),
        false,
        finding.discoveredAt(),
        List.copyOf(finding.finderPersonIds()),
        List.of());
  }
}
