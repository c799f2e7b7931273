package io.worksafety.hazard.rectification;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One verification that kept every rule: by others, on site, after the submission. */
@Schema(description = "Verification 验收记录")
public record Verification(
    VerificationResult result,
    Instant onSiteAt,
    GeoPoint location,
    List<Verifier> verifiers,
    List<Evidence> evidence,
    @Schema(maxLength = 1000) @Nullable String reason,
    @Nullable Instant dueAt,
    Instant at) {

  /** What a verification is measured against. */
  public record Scene(
      List<UUID> finders,
      Rectification rectification,
      @Nullable UUID dutyHolder,
      boolean major,
      @Nullable GeoPoint object,
      Instant now) {

    private boolean rectifiedBy(UUID person) {
      return person.equals(dutyHolder) || rectification.rectifiedBy(person);
    }
  }

  /** The limits in force. */
  public record Rules(int radiusMetres, int verifiersOfMajor) {}

  public static Verification of(
      VerifyRectification given, List<Evidence> evidence, Scene scene, Rules rules, Caller caller) {
    requirePeople(given, scene, rules, caller);
    requireVisit(given, evidence, scene, rules.radiusMetres());
    if (given.result() == VerificationResult.FAIL
        && (given.reason() == null || given.dueAt() == null)) {
      throw RectificationProblem.FAILURE_INCOMPLETE
          .because("reason and dueAt are needed when result is FAIL", "结论为不通过时须填写 reason 和 dueAt")
          .at(given.reason() == null ? "/reason" : "/dueAt");
    }
    return new Verification(
        given.result(),
        given.onSiteAt(),
        given.location().toCgcs2000(),
        List.copyOf(given.verifiers()),
        evidence,
        given.reason(),
        given.result() == VerificationResult.FAIL ? given.dueAt() : null,
        scene.now());
  }

  public boolean passed() {
    return result == VerificationResult.PASS;
  }

  private static void requirePeople(
      VerifyRectification given, Scene scene, Rules rules, Caller caller) {
    int needed = scene.major() ? rules.verifiersOfMajor() : 1;
    Set<UUID> people =
        given.verifiers().stream().map(Verifier::personId).collect(Collectors.toSet());
    for (int i = 0; i < given.verifiers().size(); i++) {
      UUID person = given.verifiers().get(i).personId();
      if (scene.finders().contains(person)) {
        throw RectificationProblem.VERIFIER_IS_FINDER
            .because("Person " + person + " found this hazard", "人员 " + person + " 是本隐患的发现人")
            .at("/verifiers/" + i + "/personId");
      }
      if (scene.rectifiedBy(person)) {
        throw RectificationProblem.VERIFIER_IS_RECTIFIER
            .because("Person " + person + " repaired this hazard", "人员 " + person + " 是本隐患的整改人")
            .at("/verifiers/" + i + "/personId");
      }
    }
    if (caller.personId() == null || !people.contains(caller.personId())) {
      throw RectificationProblem.CALLER_NOT_VERIFIER
          .because("The person of the token must be one of the verifiers", "令牌中的人员须为验收人之一")
          .at("/verifiers");
    }
    if (people.size() < needed) {
      throw RectificationProblem.VERIFIERS_TOO_FEW
          .because(
              needed + " different verifiers are needed, " + people.size() + " given",
              "需要 " + needed + " 名不同的验收人，实有 " + people.size() + " 名")
          .at("/verifiers");
    }
    if (scene.major() && !credentialed(given, caller)) {
      throw RectificationProblem.CREDENTIAL_NEEDED
          .because(
              "The caller must act as INSPECTOR and give the credential number",
              "提交人须具有 INSPECTOR 角色并填写执法证号")
          .at("/verifiers");
    }
  }

  /** The credential counts when its holder is the caller, whose token says INSPECTOR. */
  private static boolean credentialed(VerifyRectification given, Caller caller) {
    return caller.hasRole("INSPECTOR")
        && given.verifiers().stream()
            .anyMatch(v -> v.personId().equals(caller.personId()) && v.credentialNo() != null);
  }

  private static void requireVisit(
      VerifyRectification given, List<Evidence> proofs, Scene scene, int radiusMetres) {
    Instant submittedAt = scene.rectification().lastSubmission().at();
    if (given.onSiteAt().isBefore(submittedAt) || given.onSiteAt().isAfter(scene.now())) {
      throw RectificationProblem.VISIT_TIME
          .because(
              "The visit must lie between the submission at " + submittedAt + " and now",
              "现场核查时间须在整改提交时间 " + submittedAt + " 与当前时间之间")
          .at("/onSiteAt");
    }
    GeoPoint object = scene.object();
    if (object == null) {
      throw RectificationProblem.OBJECT_NOT_LOCATED.because(
          "Give the object a position first: correct the premises or the enterprise",
          "请先为该场所或企业补充坐标");
    }
    requireNear(given.location(), object, radiusMetres, "/location");
    for (int i = 0; i < proofs.size(); i++) {
      Evidence evidence = proofs.get(i);
      if (evidence.capturedAt().isBefore(submittedAt)) {
        throw RectificationProblem.EVIDENCE_TOO_OLD
            .because(
                "It was taken before the submission at " + submittedAt,
                "采集时间早于整改提交时间 " + submittedAt)
            .at("/evidence/" + i + "/capturedAt");
      }
      if (evidence.capturedAt().isAfter(scene.now())) {
        throw RectificationProblem.EVIDENCE_IN_FUTURE
            .because("It is dated " + evidence.capturedAt(), "采集时间为 " + evidence.capturedAt())
            .at("/evidence/" + i + "/capturedAt");
      }
      requireNear(evidence.location(), object, radiusMetres, "/evidence/" + i + "/location");
    }
  }

  private static void requireNear(
      @Nullable GeoPoint place, GeoPoint object, int radiusMetres, String pointer) {
    if (place == null) {
      throw RectificationProblem.EVIDENCE_TOO_FAR
          .because("It has no position", "缺少采集位置")
          .at(pointer);
    }
    long metres = Math.round(place.distanceMetres(object));
    if (metres > radiusMetres) {
      throw RectificationProblem.EVIDENCE_TOO_FAR
          .because(
              "It is " + metres + " m from the object; " + radiusMetres + " m are allowed",
              "距隐患对象 " + metres + " 米，允许 " + radiusMetres + " 米")
          .at(pointer);
    }
  }
}
