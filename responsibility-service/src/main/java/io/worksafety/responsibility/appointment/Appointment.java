package io.worksafety.responsibility.appointment;

import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import io.worksafety.responsibility.bitemporal.Period;
import io.worksafety.responsibility.bitemporal.RecordStatus;
import io.worksafety.responsibility.bitemporal.RecordTime;
import io.worksafety.responsibility.organization.PostFacts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's term in a post, as known now. Every act makes a new revision; the database keeps those
 * before with the time in which they were known.
 */
@Entity
class Appointment extends Aggregate {

  private UUID postId;
  private UUID personId;
  private boolean principal;
  private String documentNo;
  private @Nullable String endingNo;
  private Instant validFrom;
  private @Nullable Instant validTo;

  @Enumerated(EnumType.STRING)
  private RecordStatus status;

  private @Nullable String reason;
  private int revision;
  private Instant recordedAt;

  @SuppressWarnings("NullAway.Init")
  protected Appointment() {}

  private Appointment(AppointPerson request, PostFacts post, Instant now) {
    super(Ids.next(), post.areaCode(), post.organizationId());
    Period valid = new Period(request.validFrom(), request.validTo());
    postId = request.postId();
    personId = request.personId();
    principal = request.inFirstPlace();
    documentNo = request.documentNo().strip();
    validFrom = valid.from();
    validTo = valid.to();
    status = RecordStatus.EFFECTIVE;
    revise(null, now);
  }

  static Appointment of(AppointPerson request, PostFacts post, Instant now) {
    return new Appointment(request, post, now);
  }

  void end(EndAppointment request, Instant now) {
    if (status != RecordStatus.EFFECTIVE) {
      throw conflict("ended", "免职");
    }
    validTo = valid().until(request.endsAt()).to();
    endingNo = request.documentNo().strip();
    status = RecordStatus.ENDED;
    revise(request.reason(), now);
  }

  void correct(CorrectAppointment request, Instant now) {
    if (!status.correctable()) {
      throw conflict("corrected", "更正");
    }
    Period valid = new Period(request.validFrom(), request.validTo());
    personId = request.personId();
    principal = request.inFirstPlace();
    documentNo = request.documentNo().strip();
    validFrom = valid.from();
    validTo = valid.to();
    if (validTo == null) {
      status = RecordStatus.EFFECTIVE;
      endingNo = null;
    }
    revise(request.reason(), now);
  }

  void withdraw(WithdrawAppointment request, Instant now) {
    if (!status.next().contains(RecordStatus.WITHDRAWN)) {
      throw conflict("withdrawn", "撤回");
    }
    status = RecordStatus.WITHDRAWN;
    revise(request.reason(), now);
  }

  private void revise(@Nullable String why, Instant now) {
    reason = why == null ? null : why.strip();
    revision++;
    recordedAt = RecordTime.next(recordedAt, now);
  }

  private RuntimeException conflict(String act, String actZh) {
    return AppointmentProblem.STATUS_CONFLICT.because(
        "An appointment that is " + status + " cannot be " + act,
        "状态为 " + status + " 的任职不能" + actZh);
  }

  UUID postId() {
    return postId;
  }

  UUID personId() {
    return personId;
  }

  boolean principal() {
    return principal;
  }

  String documentNo() {
    return documentNo;
  }

  @Nullable String endingNo() {
    return endingNo;
  }

  Period valid() {
    return new Period(validFrom, validTo);
  }

  RecordStatus status() {
    return status;
  }

  UUID organization() {
    return Objects.requireNonNull(organizationId());
  }

  @Override
  public String aggregateType() {
    return "appointment";
  }

  @Override
  public Object state() {
    return new State(
        postId,
        personId,
        principal,
        documentNo,
        endingNo,
        validFrom,
        validTo,
        status,
        reason,
        revision,
        recordedAt);
  }

  private record State(
      UUID postId,
      UUID personId,
      boolean principal,
      String documentNo,
      @Nullable String endingNo,
      Instant validFrom,
      @Nullable Instant validTo,
      RecordStatus status,
      @Nullable String reason,
      int revision,
      Instant recordedAt) {}
}
