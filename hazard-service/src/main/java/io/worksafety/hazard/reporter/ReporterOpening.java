package io.worksafety.hazard.reporter;

import io.worksafety.hazard.reporter.ReporterEvent.OpeningApproved;
import io.worksafety.hazard.reporter.ReporterEvent.OpeningRefused;
import io.worksafety.hazard.reporter.ReporterEvent.OpeningRequested;
import io.worksafety.hazard.reporter.ReporterEvent.ReporterRead;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person asks to know who reported, another decides, and only the first reads. */
@Entity
class ReporterOpening extends Aggregate {

  private @Nullable UUID hazardId;
  private @Nullable UUID reportId;
  private UUID identityId;
  private String reason;
  private UUID requesterId;
  private @Nullable UUID deciderId;
  private @Nullable Instant decidedAt;
  private @Nullable Instant readableUntil;
  private int reads;

  @Enumerated(EnumType.STRING)
  private OpeningStatus status;

  @SuppressWarnings("NullAway.Init")
  protected ReporterOpening() {}

  private ReporterOpening(
      ReportedMatter matter, ReporterIdentity identity, String reason, Caller requester) {
    super(Ids.next(), identity.areaCode(), requester.organizationId());
    this.hazardId = matter.hazardId();
    this.reportId = matter.reportId();
    this.identityId = identity.id();
    this.reason = reason;
    this.requesterId = person(requester);
    this.status = OpeningStatus.REQUESTED;
  }

  static ReporterOpening request(
      ReportedMatter matter, ReporterIdentity identity, String reason, Caller requester) {
    if (identity.isDestroyed()) {
      throw ReporterProblem.DESTROYED.because("Nothing is held any more", "已不再保存举报人信息");
    }
    return new ReporterOpening(matter, identity, reason, requester);
  }

  OpeningRequested requested() {
    return new OpeningRequested(id(), hazardId, reportId, areaCode());
  }

  OpeningApproved approve(Caller decider, Instant until, Instant now) {
    decide(OpeningStatus.APPROVED, decider, now);
    readableUntil = until;
    return new OpeningApproved(id(), hazardId, reportId, areaCode(), until);
  }

  OpeningRefused refuse(Caller decider, Instant now) {
    decide(OpeningStatus.REFUSED, decider, now);
    return new OpeningRefused(id(), hazardId, reportId, areaCode());
  }

  private void decide(OpeningStatus to, Caller decider, Instant now) {
    require(to);
    UUID person = person(decider);
    if (person.equals(requesterId) || decider.subject().equals(createdBy())) {
      throw ReporterProblem.APPROVER_IS_REQUESTER.because(
          "Person " + requesterId + " has asked and cannot decide",
          "人员 " + requesterId + " 是申请人，不得审批");
    }
    status = to;
    deciderId = person;
    decidedAt = now;
  }

  ReporterRead read(Caller reader, Instant now) {
    if (!person(reader).equals(requesterId)) {
      throw ReporterProblem.READER_NOT_REQUESTER.because(
          "Person " + requesterId + " has asked", "申请人为 " + requesterId);
    }
    require(OpeningStatus.READ);
    if (readableUntil == null || now.isAfter(readableUntil)) {
      throw ReporterProblem.LAPSED.because(
          "It could be read until " + readableUntil, "可查看至 " + readableUntil);
    }
    status = OpeningStatus.READ;
    reads++;
    return new ReporterRead(id(), hazardId, reportId, areaCode());
  }

  private void require(OpeningStatus to) {
    if (!status.next().contains(to)) {
      throw ReporterProblem.STATUS_CONFLICT.because(
          "The request is " + status, "申请状态为“" + status.labelZh() + "”");
    }
  }

  private static UUID person(Caller caller) {
    if (caller.personId() == null) {
      throw ReporterProblem.PERSON_NEEDED.because("The token names no person", "令牌中没有人员标识");
    }
    return caller.personId();
  }

  ReportedMatter matter() {
    return new ReportedMatter(hazardId, reportId);
  }

  UUID identityId() {
    return identityId;
  }

  String reason() {
    return reason;
  }

  UUID requesterId() {
    return requesterId;
  }

  @Nullable UUID deciderId() {
    return deciderId;
  }

  @Nullable Instant decidedAt() {
    return decidedAt;
  }

  @Nullable Instant readableUntil() {
    return readableUntil;
  }

  OpeningStatus status() {
    return status;
  }

  @Override
  public String aggregateType() {
    return "reporter-opening";
  }

  @Override
  public Object state() {
    return new State(
        hazardId,
        reportId,
        reason,
        requesterId,
        deciderId,
        decidedAt,
        readableUntil,
        reads,
        status);
  }

  private record State(
      @Nullable UUID hazardId,
      @Nullable UUID reportId,
      String reason,
      UUID requesterId,
      @Nullable UUID deciderId,
      @Nullable Instant decidedAt,
      @Nullable Instant readableUntil,
      int reads,
      OpeningStatus status) {}
}
