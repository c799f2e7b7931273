package io.worksafety.hazard.reporter;

import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The opening of a reporter's identity 举报人信息查看申请")
record ReporterOpeningView(
    UUID id,
    long version,
    @Schema(description = "Hazard that was reported 隐患") @Nullable UUID hazardId,
    @Schema(description = "Report of the public 群众举报") @Nullable UUID reportId,
    OpeningStatus status,
    @Schema(description = "Reason 理由", maxLength = 500) String reason,
    @Schema(description = "Who asked and alone may read 申请人") UUID requesterPersonId,
    @Schema(description = "Who decided 审批人") @Nullable UUID deciderPersonId,
    Instant createdAt,
    @Nullable Instant decidedAt,
    @Schema(description = "Until when it can be read 可查看至") @Nullable Instant readableUntil,
    @Schema(description = "What this caller may do now 可执行操作")
        List<@Size(max = 40) String> allowedActions)
    implements Versioned {

  static ReporterOpeningView of(ReporterOpening opening, Caller caller, Instant now) {
    return new ReporterOpeningView(
        opening.id(),
        opening.version(),
        opening.matter().hazardId(),
        opening.matter().reportId(),
        opening.status(),
        opening.reason(),
        opening.requesterId(),
        opening.deciderId(),
        opening.createdAt(),
        opening.decidedAt(),
        opening.readableUntil(),
        actions(opening, caller, now));
  }

  private static List<String> actions(ReporterOpening opening, Caller caller, Instant now) {
    List<String> actions = new ArrayList<>();
    boolean requester = opening.requesterId().equals(caller.personId());
    if (opening.status() == OpeningStatus.REQUESTED
        && !requester
        && caller.may("approveReporterOpening")) {
      actions.add("approval");
      actions.add("refusal");
    }
    Instant until = opening.readableUntil();
    if (opening.status().next().contains(OpeningStatus.READ)
        && requester
        && until != null
        && !now.isAfter(until)) {
      actions.add("identity");
    }
    return actions;
  }
}
