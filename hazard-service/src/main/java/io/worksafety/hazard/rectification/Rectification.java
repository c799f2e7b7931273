package io.worksafety.hazard.rectification;

import io.worksafety.platform.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that was planned, granted, claimed and verified, oldest first; nothing is removed. */
@Schema(description = "Course of the rectification 整改过程")
public record Rectification(
    List<RectificationPlan> plans,
    List<Extension> extensions,
    List<Submission> submissions,
    List<Verification> verifications,
    int failCount) {

  public static final Rectification NONE =
      new Rectification(List.of(), List.of(), List.of(), List.of(), 0);

  public Rectification {
    plans = List.copyOf(plans);
    extensions = List.copyOf(extensions);
    submissions = List.copyOf(submissions);
    verifications = List.copyOf(verifications);
  }

  public Rectification planned(RectificationPlan plan) {
    return new Rectification(added(plans, plan), extensions, submissions, verifications, failCount);
  }

  /** True when a plan was handed in since then that nobody approved yet. */
  public boolean planPending(Instant since) {
    return !plans.isEmpty() && !lastPlan().approved() && !lastPlan().submittedAt().isBefore(since);
  }

  public RectificationPlan lastPlan() {
    return plans.get(plans.size() - 1);
  }

  public RectificationPlan pendingPlan(Instant since) {
    if (!planPending(since)) {
      throw RectificationProblem.NO_PLAN.because(
          "No plan was submitted since control began", "管控后尚未提交治理方案");
    }
    return lastPlan();
  }

  /** Consents to the last plan, which must be pending. */
  public Rectification approved(Caller approver, Instant limit, Instant now) {
    RectificationPlan plan = lastPlan();
    if (plan.submittedByPersonId().equals(approver.personId())) {
      throw RectificationProblem.APPROVER_IS_AUTHOR.because(
          "Person " + approver.personId() + " submitted this plan",
          "人员 " + approver.personId() + " 是该方案的提交人");
    }
    DueDate.requireWithin(plan.timeLimit(), limit);
    List<RectificationPlan> changed = new ArrayList<>(plans);
    changed.set(changed.size() - 1, plan.approvedBy(approver, now));
    return new Rectification(changed, extensions, submissions, verifications, failCount);
  }

  /**
   * @param startedAt begin of the present period: earlier extensions do not count
   * @param allowed how many extensions a period may have
   */
  public Rectification extended(
      ExtendRectification request,
      Instant startedAt,
      Instant dueAt,
      int allowed,
      Instant limit,
      UUID approver,
      Instant now) {
    if (!now.isBefore(dueAt)) {
      throw RectificationProblem.DUE_PASSED.because("It was due at " + dueAt, "原期限为 " + dueAt);
    }
    long used = extensions.stream().filter(e -> !e.at().isBefore(startedAt)).count();
    if (used >= allowed) {
      throw RectificationProblem.EXTENSIONS_USED.because(
          used + " of " + allowed + " extensions are used",
          "已延期 " + used + " 次，最多 " + allowed + " 次");
    }
    if (!request.interimMeasuresConfirmed()) {
      throw RectificationProblem.MEASURES_UNCONFIRMED
          .because("Confirm that the interim measures are in force", "请确认临时防范措施有效")
          .at("/interimMeasuresConfirmed");
    }
    DueDate.requireLater(request.dueAt(), dueAt);
    DueDate.requireWithin(request.dueAt(), limit);
    Extension extension = new Extension(request.reason(), dueAt, request.dueAt(), approver, now);
    return new Rectification(
        plans, added(extensions, extension), submissions, verifications, failCount);
  }

  public Rectification submitted(Submission submission) {
    return new Rectification(
        plans, extensions, added(submissions, submission), verifications, failCount);
  }

  public Submission lastSubmission() {
    return submissions.get(submissions.size() - 1);
  }

  public Rectification verified(Verification verification) {
    return new Rectification(
        plans,
        extensions,
        submissions,
        added(verifications, verification),
        verification.passed() ? failCount : failCount + 1);
  }

  /** What closing needs: a verification that passed and is newer than the last submission. */
  public boolean verifiedSinceSubmission() {
    if (submissions.isEmpty() || verifications.isEmpty()) {
      return false;
    }
    Verification last = verifications.get(verifications.size() - 1);
    return last.passed() && !last.at().isBefore(lastSubmission().at());
  }

  /** Whoever repaired at any time counts: a second submission does not wash the first away. */
  public boolean rectifiedBy(UUID person) {
    return submissions.stream().anyMatch(s -> s.rectifierPersonIds().contains(person));
  }

  /** Who verified last: a hazard found again later is asked about them. */
  public List<UUID> lastVerifiers() {
    return verifications.isEmpty()
        ? List.of()
        : verifications.get(verifications.size() - 1).verifiers().stream()
            .map(Verifier::personId)
            .toList();
  }

  private static <T> List<T> added(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
