package io.worksafety.hazard.transfer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One handing over, and what became of it. */
@Schema(description = "Transfer to another authority 移送记录")
public record Transfer(
    @Nullable UUID fromOrganizationId,
    UUID toOrganizationId,
    @Schema(maxLength = 500) String reason,
    UUID byPersonId,
    Instant at,
    @Schema(maxLength = 500) @Nullable String remark,
    @Nullable UUID acceptedByPersonId,
    @Nullable Instant acceptedAt,
    @Schema(description = "When it was escalated, as nobody had accepted in time 提级时间")
        @Nullable Instant escalatedAt) {

  Transfer accepted(AcceptTransfer acceptance, UUID person, Instant now) {
    return new Transfer(
        fromOrganizationId,
        toOrganizationId,
        reason,
        byPersonId,
        at,
        acceptance.remark(),
        person,
        now,
        escalatedAt);
  }

  Transfer escalated(Instant missed) {
    return new Transfer(
        fromOrganizationId,
        toOrganizationId,
        reason,
        byPersonId,
        at,
        remark,
        acceptedByPersonId,
        acceptedAt,
        missed);
  }
}
