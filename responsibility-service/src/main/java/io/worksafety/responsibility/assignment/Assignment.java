package io.worksafety.responsibility.assignment;

import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import io.worksafety.responsibility.bitemporal.Period;
import io.worksafety.responsibility.bitemporal.RecordStatus;
import io.worksafety.responsibility.bitemporal.RecordTime;
import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.organization.PostFacts;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for what, as known now. Every act makes a new revision; the database keeps those
 * before with the time in which they were known.
 */
@Entity
class Assignment extends Aggregate {

  @Enumerated(EnumType.STRING)
  private AssignmentKind kind;

  @Enumerated(EnumType.STRING)
  private Level level;

  @Enumerated(EnumType.STRING)
  private Role role;

  private String scopeKey;
  private UUID holderPostId;
  private UUID holderOrganizationId;

  @Enumerated(EnumType.STRING)
  private @Nullable Degree degree;

  @Embedded private Basis basis;
  private Instant validFrom;
  private @Nullable Instant validTo;

  @Enumerated(EnumType.STRING)
  private RecordStatus status;

  private @Nullable String reason;
  private int revision;
  private Instant recordedAt;

  @SuppressWarnings("NullAway.Init")
  protected Assignment() {}

  private Assignment(
      RecordAssignment request, Scope scope, PostFacts holder, String areaCode, Instant now) {
    super(Ids.next(), areaCode, holder.organizationId());
    kind = request.kind();
    level = request.level();
    role = request.roleOrPrimary();
    if (kind.level() != level) {
      throw AssignmentProblem.KIND_NOT_FOR_LEVEL
          .because(kind + " belongs to level " + kind.level(), "该责任类别对应层级 " + kind.level())
          .at("/kind");
    }
    if (!suits(scope, level)) {
      throw AssignmentProblem.SCOPE_NOT_FOR_LEVEL
          .because("Level " + level + " does not answer for " + scope.key(), "该层级不适用此类责任范围")
          .at("/scope");
    }
    scopeKey = scope.key();
    status = RecordStatus.EFFECTIVE;
    set(holder, request.degree(), request.basis(), request.validFrom(), request.validTo());
    revise(null, now);
  }

  static Assignment of(
      RecordAssignment request, Scope scope, PostFacts holder, String areaCode, Instant now) {
    return new Assignment(request, scope, holder, areaCode, now);
  }

  void end(EndAssignment request, Instant now) {
    if (status != RecordStatus.EFFECTIVE) {
      throw conflict("ended", "终止");
    }
    validTo = valid().until(request.endsAt()).to();
    status = RecordStatus.ENDED;
    revise(request.reason(), now);
  }

  void correct(CorrectAssignment request, PostFacts holder, Instant now) {
    if (!status.correctable()) {
      throw conflict("corrected", "更正");
    }
    set(holder, request.degree(), request.basis(), request.validFrom(), request.validTo());
    if (validTo == null) {
      status = RecordStatus.EFFECTIVE;
    }
    revise(request.reason(), now);
  }

  void withdraw(WithdrawAssignment request, Instant now) {
    if (!status.next().contains(RecordStatus.WITHDRAWN)) {
      throw conflict("withdrawn", "撤回");
    }
    status = RecordStatus.WITHDRAWN;
    revise(request.reason(), now);
  }

  private void set(
      PostFacts holder,
      @Nullable Degree newDegree,
      @Nullable Basis newBasis,
      Instant from,
      @Nullable Instant to) {
    basis = Basis.require(newBasis);
    if (holder.level() != level) {
      throw AssignmentProblem.POST_NOT_FOR_LEVEL
          .because(
              "The post is of level " + holder.level() + ", the assignment of " + level,
              "岗位层级为 " + holder.level() + "，责任层级为 " + level)
          .at("/holderPostId");
    }
    if (level == Level.ENTERPRISE && newDegree == null) {
      throw AssignmentProblem.DEGREE_REQUIRED
          .because("Say how far the duties of the enterprise go", "请填写企业主体责任的程度")
          .at("/degree");
    }
    if (level != Level.ENTERPRISE && newDegree != null) {
      throw AssignmentProblem.DEGREE_NOT_APPLICABLE
          .because("Level " + level + " has no degree", "该层级不填写责任程度")
          .at("/degree");
    }
    Period valid = new Period(from, to);
    holderPostId = holder.id();
    holderOrganizationId = holder.organizationId();
    degree = newDegree;
    validFrom = valid.from();
    validTo = valid.to();
  }

  private static boolean suits(Scope scope, Level level) {
    return switch (scope) {
      case Scope.OfObject o -> true;
      case Scope.OfEnterprise e -> true;
      case Scope.OfArea a -> level == Level.STREET;
      case Scope.OfIndustry i -> level == Level.DEPARTMENT;
      case Scope.OfDepartment d -> level == Level.LEADER_IN_CHARGE;
    };
  }

  private void revise(@Nullable String why, Instant now) {
    reason = why == null ? null : why.strip();
    revision++;
    recordedAt = RecordTime.next(recordedAt, now);
  }

  private RuntimeException conflict(String act, String actZh) {
    return AssignmentProblem.STATUS_CONFLICT.because(
        "An assignment that is " + status + " cannot be " + act,
        "状态为 " + status + " 的责任分工不能" + actZh);
  }

  AssignmentKind kind() {
    return kind;
  }

  Level level() {
    return level;
  }

  Role role() {
    return role;
  }

  Scope scope() {
    return Scope.ofKey(scopeKey);
  }

  UUID holderPostId() {
    return holderPostId;
  }

  UUID holderOrganizationId() {
    return holderOrganizationId;
  }

  @Nullable Degree degree() {
    return degree;
  }

  Basis basis() {
    return basis;
  }

  Period valid() {
    return new Period(validFrom, validTo);
  }

  RecordStatus status() {
    return status;
  }

  @Override
  public String aggregateType() {
    return "assignment";
  }

  @Override
  public Object state() {
    return new State(
        kind,
        level,
        role,
        scopeKey,
        holderPostId,
        holderOrganizationId,
        degree,
        basis,
        validFrom,
        validTo,
        status,
        reason,
        revision,
        recordedAt);
  }

  private record State(
      AssignmentKind kind,
      Level level,
      Role role,
      String scopeKey,
      UUID holderPostId,
      UUID holderOrganizationId,
      @Nullable Degree degree,
      Basis basis,
      Instant validFrom,
      @Nullable Instant validTo,
      RecordStatus status,
      @Nullable String reason,
      int revision,
      Instant recordedAt) {}
}
