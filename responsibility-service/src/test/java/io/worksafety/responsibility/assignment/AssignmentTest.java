package io.worksafety.responsibility.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.worksafety.platform.problem.ProblemException;
import io.worksafety.responsibility.bitemporal.RecordStatus;
import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.organization.PostFacts;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {

  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2027-03-20T00:00:00Z");
  private static final Basis BASIS = new Basis("安全监管责任台账", "建安委〔2025〕3号", "第四条", null);
  private static final Scope ENTERPRISE = new Scope.OfEnterprise(UUID.randomUUID());

  /** Every status with every act, and the status after it; a dash where it is refused. */
  @ParameterizedTest
  @CsvSource({
    "EFFECTIVE, end, ENDED",
    "EFFECTIVE, correct, EFFECTIVE",
    "EFFECTIVE, correct to open, EFFECTIVE",
    "EFFECTIVE, withdraw, WITHDRAWN",
    "ENDED, end, -",
    "ENDED, correct, ENDED",
    "ENDED, correct to open, EFFECTIVE",
    "ENDED, withdraw, WITHDRAWN",
    "WITHDRAWN, end, -",
    "WITHDRAWN, correct, -",
    "WITHDRAWN, correct to open, -",
    "WITHDRAWN, withdraw, -"
  })
  void everyActInEveryStatus(RecordStatus before, String act, String after) {
    Assignment assignment = assignment(before);

    if (after.equals("-")) {
      assertThatThrownBy(() -> run(act, assignment))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.type()).isEqualTo(AssignmentProblem.STATUS_CONFLICT));
      assertThat(assignment.status()).isEqualTo(before);
    } else {
      run(act, assignment);
      assertThat(assignment.status()).isEqualTo(RecordStatus.valueOf(after));
    }
  }

  /** Which scope suits which level. */
  @ParameterizedTest
  @CsvSource({
    "LEADER_IN_CHARGE, OBJ, yes",
    "LEADER_IN_CHARGE, ENT, yes",
    "LEADER_IN_CHARGE, AREA, no",
    "LEADER_IN_CHARGE, IND, no",
    "LEADER_IN_CHARGE, DEP, yes",
    "DEPARTMENT, OBJ, yes",
    "DEPARTMENT, ENT, yes",
    "DEPARTMENT, AREA, no",
    "DEPARTMENT, IND, yes",
    "DEPARTMENT, DEP, no",
    "STREET, OBJ, yes",
    "STREET, ENT, yes",
    "STREET, AREA, yes",
    "STREET, IND, no",
    "STREET, DEP, no",
    "ENTERPRISE, OBJ, yes",
    "ENTERPRISE, ENT, yes",
    "ENTERPRISE, AREA, no",
    "ENTERPRISE, IND, no",
    "ENTERPRISE, DEP, no"
  })
  void everyLevelAnswersForItsOwnScopes(Level level, String scope, String suits) {
    Scope named =
        switch (scope) {
          case "OBJ" -> new Scope.OfObject(UUID.randomUUID());
          case "ENT" -> ENTERPRISE;
          case "AREA" -> new Scope.OfArea("320105002");
          case "IND" -> new Scope.OfIndustry("320105", "C26");
          default -> new Scope.OfDepartment(UUID.randomUUID());
        };

    if (suits.equals("yes")) {
      assertThat(at(level, named).scope()).isEqualTo(named);
    } else {
      assertThatThrownBy(() -> at(level, named))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.type()).isEqualTo(AssignmentProblem.SCOPE_NOT_FOR_LEVEL));
    }
  }

  @Test
  void aBasisNamesDocumentNumberAndClause() {
    assertRefused(AssignmentProblem.BASIS_REQUIRED, () -> Basis.require(null));
    assertRefused(
        AssignmentProblem.BASIS_REQUIRED, () -> Basis.require(new Basis("台账", "3号", null, null)));
    assertThat(Basis.require(BASIS)).isEqualTo(BASIS);
  }

  @Test
  void onlyAnEnterpriseHasADegree() {
    assertRefused(
        AssignmentProblem.DEGREE_REQUIRED,
        () -> make(Level.ENTERPRISE, AssignmentKind.ENTERPRISE_PRINCIPAL, ENTERPRISE, null));
    assertRefused(
        AssignmentProblem.DEGREE_NOT_APPLICABLE,
        () -> make(Level.STREET, AssignmentKind.TERRITORIAL, ENTERPRISE, Degree.BASIC));
  }

  @Test
  void aKindBelongsToItsLevel() {
    assertRefused(
        AssignmentProblem.KIND_NOT_FOR_LEVEL,
        () -> make(Level.STREET, AssignmentKind.DEPARTMENT_SUPERVISION, ENTERPRISE, null));
  }

  @Test
  void thePostIsOfTheSameLevel() {
    PostFacts department = post(Level.DEPARTMENT);

    assertRefused(
        AssignmentProblem.POST_NOT_FOR_LEVEL,
        () ->
            Assignment.of(
                request(Level.STREET, AssignmentKind.TERRITORIAL, department, null),
                ENTERPRISE,
                department,
                "320105002",
                NOW));
  }

  private static void assertRefused(AssignmentProblem problem, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type()).isEqualTo(problem));
  }

  private static Assignment at(Level level, Scope scope) {
    for (AssignmentKind kind : AssignmentKind.values()) {
      if (kind.level() == level) {
        return make(level, kind, scope, level == Level.ENTERPRISE ? Degree.STANDARD : null);
      }
    }
    throw new AssertionError(level);
  }

  private static Assignment make(Level level, AssignmentKind kind, Scope scope, Degree degree) {
    PostFacts post = post(level);
    return Assignment.of(request(level, kind, post, degree), scope, post, "320105002", NOW);
  }

  private static RecordAssignment request(
      Level level, AssignmentKind kind, PostFacts post, Degree degree) {
    return new RecordAssignment(
        kind, level, ScopeItem.of(ENTERPRISE), post.id(), null, degree, BASIS, START, null);
  }

  private static PostFacts post(Level level) {
    return new PostFacts(UUID.randomUUID(), UUID.randomUUID(), level, "320105002");
  }

  private static Assignment assignment(RecordStatus status) {
    Assignment assignment = at(Level.STREET, ENTERPRISE);
    switch (status) {
      case EFFECTIVE -> {}
      case ENDED -> run("end", assignment);
      case WITHDRAWN -> run("withdraw", assignment);
    }
    return assignment;
  }

  private static void run(String act, Assignment assignment) {
    switch (act) {
      case "end" -> assignment.end(new EndAssignment(END, "职责划转"), NOW);
      case "correct" ->
          assignment.correct(correction(assignment, END), post(assignment.level()), NOW);
      case "correct to open" ->
          assignment.correct(correction(assignment, null), post(assignment.level()), NOW);
      case "withdraw" -> assignment.withdraw(new WithdrawAssignment("重复登记"), NOW);
      default -> throw new AssertionError(act);
    }
  }

  private static CorrectAssignment correction(Assignment assignment, Instant to) {
    return new CorrectAssignment(
        assignment.holderPostId(), assignment.degree(), BASIS, START, to, "登记有误");
  }
}
