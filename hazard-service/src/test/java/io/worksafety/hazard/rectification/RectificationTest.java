package io.worksafety.hazard.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.worksafety.hazard.evidence.EvidenceKind;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.problem.FieldError;
import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.problem.ProblemType;
import io.worksafety.platform.security.AreaScope;
import io.worksafety.platform.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RectificationTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final GeoPoint OBJECT = new GeoPoint(32.004112, 118.731508, Crs.CGCS2000);
  private static final UUID FINDER = new UUID(7, 1);
  private static final UUID RECTIFIER = new UUID(7, 2);
  private static final UUID INSPECTOR = new UUID(7, 3);
  private static final UUID OFFICER = new UUID(7, 4);
  private static final Verification.Rules RULES = new Verification.Rules(200, 2);

  @Test
  void anEmptyPlanNamesItsTenParts() {
    assertThatThrownBy(() -> RectificationPlan.of(emptyPlan(), caller(RECTIFIER), NOW))
        .asInstanceOf(type(ProblemException.class))
        .extracting(ProblemException::errors)
        .extracting(errors -> errors.stream().map(FieldError::pointer).toList())
        .isEqualTo(
            List.of(
                "/goals",
                "/methods",
                "/fundsYuan",
                "/materials",
                "/responsibleBody",
                "/responsiblePersonId",
                "/timeLimit",
                "/safetyMeasures",
                "/emergencyPlan",
                "/inPlace"));
  }

  @ParameterizedTest
  @CsvSource({"0.0000, 0", "0.00179, 199", "0.0018, 200", "0.00181, 201", "0.01, 1112"})
  void evidenceCountsUpToTheRadius(double north, int metres) {
    GeoPoint there = new GeoPoint(OBJECT.lat() + north, OBJECT.lon(), Crs.WGS84);
    ThrowingCallable verifying = () -> verify(List.of(INSPECTOR, OFFICER), there, NOW, true);

    assertThat(Math.round(there.distanceMetres(OBJECT))).isEqualTo(metres);
    if (metres <= 200) {
      assertThat(verify(List.of(INSPECTOR, OFFICER), there, NOW, true).passed()).isTrue();
    } else {
      refused(verifying, RectificationProblem.EVIDENCE_TOO_FAR);
    }
  }

  @Test
  void aPhoneThatAnswersInGcj02IsNotTooFar() {
    assertThat(verify(List.of(INSPECTOR, OFFICER), OBJECT.to(Crs.GCJ02), NOW, true).passed())
        .isTrue();
  }

  @Test
  void whoFoundOrRepairedMayNotVerify() {
    refused(
        () -> verify(List.of(INSPECTOR, FINDER), OBJECT, NOW, true),
        RectificationProblem.VERIFIER_IS_FINDER);
    refused(
        () -> verify(List.of(INSPECTOR, RECTIFIER), OBJECT, NOW, true),
        RectificationProblem.VERIFIER_IS_RECTIFIER);
    refused(
        () -> verify(List.of(OFFICER, OFFICER), OBJECT, NOW, true),
        RectificationProblem.CALLER_NOT_VERIFIER);
  }

  @Test
  void theSamePersonTwiceIsOneVerifier() {
    refused(
        () -> verify(List.of(INSPECTOR, INSPECTOR), OBJECT, NOW, true),
        RectificationProblem.VERIFIERS_TOO_FEW);
    assertThat(verify(List.of(INSPECTOR), OBJECT, NOW, false).passed()).isTrue();
  }

  @Test
  void closingNeedsAVerificationNewerThanTheLastSubmission() {
    Rectification once = Rectification.NONE.submitted(submission(NOW.minusSeconds(60)));
    Rectification verified = once.verified(verify(List.of(INSPECTOR, OFFICER), OBJECT, NOW, true));

    assertThat(once.verifiedSinceSubmission()).isFalse();
    assertThat(verified.verifiedSinceSubmission()).isTrue();
    assertThat(verified.submitted(submission(NOW.plusSeconds(60))).verifiedSinceSubmission())
        .isFalse();
    assertThat(verified.lastVerifiers()).containsExactly(INSPECTOR, OFFICER);
  }

  @Test
  void extensionsAreCountedPerPeriod() {
    Instant due = NOW.plus(Duration.ofDays(10));
    Rectification extended =
        Rectification.NONE.extended(
            extension(due.plusSeconds(60)), NOW, due, 1, due.plusSeconds(600), OFFICER, NOW);

    refused(
        () ->
            extended.extended(
                extension(due.plusSeconds(90)),
                NOW,
                due.plusSeconds(60),
                1,
                due.plusSeconds(600),
                OFFICER,
                NOW.plusSeconds(1)),
        RectificationProblem.EXTENSIONS_USED);
    Instant again = NOW.plus(Duration.ofDays(1));
    assertThat(
            extended
                .extended(
                    extension(due.plusSeconds(90)),
                    again,
                    due.plusSeconds(60),
                    1,
                    due.plusSeconds(600),
                    OFFICER,
                    again.plusSeconds(1))
                .extensions())
        .hasSize(2);
  }

  @Test
  void noExtensionAtTheVeryMomentItIsDue() {
    refused(
        () ->
            Rectification.NONE.extended(
                extension(NOW.plusSeconds(60)), NOW, NOW, 1, NOW.plusSeconds(600), OFFICER, NOW),
        RectificationProblem.DUE_PASSED);
  }

  private static void refused(ThrowingCallable act, ProblemType problem) {
    assertThatThrownBy(act)
        .asInstanceOf(type(ProblemException.class))
        .extracting(ProblemException::type)
        .isEqualTo(problem);
  }

  private static Verification verify(
      List<UUID> people, GeoPoint there, Instant onSite, boolean major) {
    var given =
        new VerifyRectification(
            VerificationResult.PASS,
            onSite,
            there,
            people.stream()
                .map(p -> new Verifier(p, p.equals(INSPECTOR) ? "苏A0105021" : null))
                .toList(),
            List.of(),
            null,
            null);
    var evidence = List.of(new Evidence("0".repeat(64), EvidenceKind.PHOTO, onSite, there));
    var scene =
        new Verification.Scene(
            List.of(FINDER),
            Rectification.NONE.submitted(submission(NOW.minusSeconds(60))),
            null,
            major,
            OBJECT,
            NOW);
    return Verification.of(given, evidence, scene, RULES, caller(INSPECTOR));
  }

  private static Submission submission(Instant at) {
    return new Submission("已清运", List.of(), List.of(), RECTIFIER, List.of(RECTIFIER), at);
  }

  private static ExtendRectification extension(Instant dueAt) {
    return new ExtendRectification("材料未到", dueAt, true);
  }

  private static Caller caller(UUID person) {
    return new Caller(
        "tester", person, null, Set.of("INSPECTOR"), new AreaScope(List.of("320105")), List.of());
  }

  private static SubmitPlan emptyPlan() {
    return new SubmitPlan(null, null, null, null, null, null, null, null, null, null);
  }
}
