package io.worksafety.hazard.publicreport;

import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.hazard.registry.StoredPoint;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A report of the public, without who reported 群众举报")
record PublicReportView(
    UUID id,
    long version,
    @Schema(maxLength = 32) String no,
    ReportStatus status,
    ReportChannel channel,
    ReportMatter matter,
    @Schema(description = "What was said, as sent 举报内容", maxLength = 4000) String content,
    List<Supplement> supplements,
    @Schema(description = "Nobody is named 匿名举报") boolean anonymous,
    boolean involvesDeath,
    @Schema(maxLength = 12) String areaCode,
    @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    @Nullable GeoPoint location,
    List<UUID> evidenceIds,
    @Schema(description = "What it became, or was a sighting of 对应隐患") @Nullable UUID hazardId,
    @Schema(description = "The hazard was known before 属重复举报") boolean sighting,
    ReportCourse course,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 当前可执行的操作") List<ReportAction> allowedActions)
    implements Versioned {

  static PublicReportView of(
      PublicReport report, String content, List<Supplement> supplements, Caller caller) {
    ReportState s = report.state();
    return new PublicReportView(
        report.id(),
        report.version(),
        s.no(),
        s.status(),
        s.channel(),
        s.matter(),
        content,
        supplements,
        s.anonymous(),
        s.involvesDeath(),
        s.areaCode(),
        s.objectType(),
        s.objectId(),
        StoredPoint.of(s.lat(), s.lon()),
        s.evidenceIds(),
        s.hazardId(),
        s.sighting(),
        s.course(),
        report.createdAt(),
        report.updatedAt(),
        ReportAction.allowed(s, caller));
  }

  @Override
  public String toString() {
    return "PublicReportView " + no;
  }
}
