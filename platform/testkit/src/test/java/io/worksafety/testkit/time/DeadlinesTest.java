package io.worksafety.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.problem.ProblemType;
import io.worksafety.platform.time.CountingReason;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineState;
import io.worksafety.platform.time.Deadlines;
import io.worksafety.platform.time.Reckoning;
import io.worksafety.platform.time.TimeProblem;
import io.worksafety.testkit.parts.Parts;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TimeParts.class)
class DeadlinesTest {

  private static final String AREA = "320105001";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Deadlines deadlines;
  @Inject BreachRecorder recorder;
  @Inject Clock clock;

  private final UUID aggregate = UUID.randomUUID();

  private static <T> T committed(Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }

  private Deadline start(String rule, Instant startedAt) {
    return committed(() -> deadlines.start(rule, "note", aggregate, AREA, startedAt));
  }

  private static void refused(Callable<?> work, ProblemType problem) {
    assertThatThrownBy(() -> committed(work))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type()).isEqualTo(problem));
  }

  private static List<String> seen(UUID aggregate) {
    return Rows.texts(
        "select kind from breach_seen where aggregate_id = '%s'".formatted(aggregate));
  }

  private static void await(Runnable assertion) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(assertion::run);
  }

  @Test
  void whatIsReadBackIsWhatWasStarted() {
    Deadline started = start("echo.investigation", clock.instant());

    assertThat(deadlines.find(aggregate, "echo.investigation")).contains(started);
    assertThat(deadlines.of(aggregate)).containsExactly(started);
    assertThat(started.state()).isEqualTo(DeadlineState.RUNNING);
    assertThat(started.dueAt())
        .isEqualTo(deadlines.dueAt("echo.investigation", started.startedAt()));
  }

  @Test
  void theRuleOfTheDayOfTheStartApplies() {
    Deadline old = start("echo.plan", Instant.parse("2025-12-31T01:00:00Z"));
    Instant now = deadlines.dueAt("echo.plan", Instant.parse("2026-03-02T01:00:00Z"));

    assertThat(old.ruleVersion()).isEqualTo(1);
    assertThat(old.calendarVersions()).containsOnlyKeys(2026);
    assertThat(now).isEqualTo(Instant.parse("2026-03-09T15:59:59.999Z"));
    refused(
        () ->
            deadlines.start(
                "echo.plan",
                "note",
                UUID.randomUUID(),
                AREA,
                Instant.parse("2019-05-01T00:00:00Z")),
        TimeProblem.RULE_NOT_IN_FORCE);
    refused(
        () -> deadlines.start("echo.unknown", "note", UUID.randomUUID(), AREA, clock.instant()),
        TimeProblem.RULE_NOT_IN_FORCE);
  }

  @Test
  void aYearWithoutCalendarIsRefusedAndNothingIsKept() {
    refused(
        () ->
            deadlines.start(
                "echo.plan", "note", aggregate, AREA, Instant.parse("2150-03-02T01:00:00Z")),
        TimeProblem.CALENDAR_MISSING);

    assertThat(deadlines.of(aggregate)).isEmpty();
  }

  @Test
  void outsideATransactionNothingIsStarted() {
    assertThatThrownBy(
            () -> deadlines.start("echo.report", "note", aggregate, AREA, clock.instant()))
        .hasRootCauseInstanceOf(TransactionRequiredException.class);
  }

  @Test
  void aRolledBackCommandLeavesNoDeadline() {
    assertThatThrownBy(() ->
            committed(() -> {
              deadlines.start("echo.report", "note", aggregate, AREA, clock.instant());
              throw new IllegalStateException("the command failed");
            }))
        .hasMessageContaining("the command failed");

    assertThat(deadlines.of(aggregate)).isEmpty();
  }

  @Test
  void theSameThingIsNotAwaitedTwiceAtOnce() {
    start("echo.report", clock.instant());

    refused(
        () -> deadlines.start("echo.report", "note", aggregate, AREA, clock.instant()),
        TimeProblem.ALREADY_OPEN);
    assertThat(committed(() -> deadlines.cancel(aggregate, "echo.report"))).isPresent();
    assertThat(start("echo.report", clock.instant()).state()).isEqualTo(DeadlineState.RUNNING);
  }

  @Test
  void whatIsMetInTimeIsNotBreached() {
    Instant startedAt = clock.instant().minus(Duration.ofMinutes(59));
    start("echo.report", startedAt);

    Optional<Deadline> met = committed(() -> deadlines.meet(aggregate, "echo.report"));

    assertThat(met).map(Deadline::state).contains(DeadlineState.MET);
    assertThat(deadlines.find(aggregate, "echo.report")).isEqualTo(met);
    assertThat(deadlines.open(aggregate, "echo.report")).isEmpty();
  }

  @Test
  void theFullHourIsStillInTime() {
    Deadline deadline = start("echo.report", clock.instant().plus(Duration.ofDays(1)));

    assertThat(deadline.overdueAt(deadline.startedAt().plus(Duration.ofHours(1)))).isFalse();
    assertThat(deadline.overdueAt(deadline.startedAt().plus(Duration.ofHours(1)).plusMillis(1)))
        .isTrue();
    assertThat(
            committed(() ->
                deadlines.meet(
                    aggregate, "echo.report", deadline.startedAt().plus(Duration.ofHours(1)))))
        .isPresent();
  }

  @Test
  void aPassedDeadlineIsHandedOutExactlyOnce() {
    Deadline deadline = start("echo.report", clock.instant().minus(Duration.ofHours(2)));

    await(() -> assertThat(seen(aggregate)).containsExactly("BREACHED"));

    Deadline breached = deadlines.find(aggregate, "echo.report").orElseThrow();
    assertThat(breached.state()).isEqualTo(DeadlineState.BREACHED);
    assertThat(breached.breachedAt()).isAfterOrEqualTo(deadline.dueAt());
    assertThat(breached.daysOver(breached.dueAt().plus(Duration.ofDays(3)))).isEqualTo(3);
    Instant later = clock.instant().plusSeconds(1);
    Awaitility.await().until(() -> clock.instant().isAfter(later));
    assertThat(seen(aggregate)).containsExactly("BREACHED");
  }

  @Test
  void whatIsDoneTooLateStaysLate() {
    Deadline deadline = start("echo.report", clock.instant().plus(Duration.ofDays(2)));

    Optional<Deadline> met =
        committed(() -> deadlines.meet(aggregate, "echo.report", deadline.dueAt().plusMillis(1)));

    assertThat(met).isEmpty();
    assertThat(deadlines.open(aggregate, "echo.report")).isPresent();
  }

  @Test
  void aFailingListenerUndoesTheBreachAndDoesNotHoldUpOthers() {
    recorder.failFor(aggregate);
    start("echo.report", clock.instant().minus(Duration.ofHours(5)));
    UUID other = UUID.randomUUID();
    committed(() ->
        deadlines.start("echo.report", "note", other, AREA, clock.instant().minusSeconds(7200)));

    await(() -> assertThat(seen(other)).containsExactly("BREACHED"));
    await(() ->
        assertThat(
                Rows.texts(
                    "select attempts > 1 from deadline where aggregate_id = '%s'"
                        .formatted(aggregate)))
            .containsExactly("t"));
    assertThat(seen(aggregate)).isEmpty();
    assertThat(deadlines.open(aggregate, "echo.report")).isPresent();

    recorder.recoverFor(aggregate);

    await(() -> assertThat(seen(aggregate)).containsExactly("BREACHED"));
  }

  @Test
  void aDeadlineInTheHandsOfAnotherReplicaIsLeftToIt() throws SQLException {
    Deadline held = start("echo.investigation", clock.instant());
    UUID other = UUID.randomUUID();
    try (var replica = Parts.superuser()) {
      replica.setAutoCommit(false);
      try (var statement = replica.createStatement()) {
        statement
            .executeQuery("select 1 from deadline where id = '" + held.id() + "' for update")
            .close();
        committed(() ->
            deadlines.start(
                "echo.report", "note", other, AREA, clock.instant().minusSeconds(7200)));

        await(() -> assertThat(seen(other)).containsExactly("BREACHED"));

        statement.executeUpdate(
            "update deadline set due_at = '2000-01-01T00:00:00Z' where id = '" + held.id() + "'");
      }
      assertThat(seen(aggregate)).isEmpty();
      replica.commit();
    }
    await(() -> assertThat(seen(aggregate)).containsExactly("BREACHED"));
  }

  @Test
  void manyPassedDeadlinesAreEachHandedOutOnce() {
    String area = "320106";
    committed(() -> {
      IntStream.range(0, 300)
          .forEach(i ->
              deadlines.start(
                  "echo.report",
                  "crowd",
                  UUID.randomUUID(),
                  area,
                  clock.instant().minusSeconds(9000)));
      return null;
    });

    await(() ->
        assertThat(
                Rows.texts(
                    "select count(*) || ' of ' || count(distinct deadline_id) from breach_seen"
                        + " b join deadline d on d.id = b.deadline_id where d.aggregate_type ="
                        + " 'crowd'"))
            .containsExactly("300 of 300"));
  }

  @Test
  void aSuspensionStopsTheTimeAndIsKeptInTheLedger() {
    Instant startedAt = clock.instant().minus(Duration.ofMinutes(50));
    Deadline before = start("echo.report", startedAt);

    Deadline suspended = committed(() -> deadlines.suspend(aggregate, "echo.report", "技术鉴定"));

    assertThat(suspended.state()).isEqualTo(DeadlineState.SUSPENDED);
    assertThat(suspended.suspensions()).singleElement().matches(s -> s.to() == null);
    refused(() -> deadlines.suspend(aggregate, "echo.report", "again"), TimeProblem.NOT_OPEN);

    // Given that the suspension began half an hour ago
    Rows.change(
        "update deadline_suspension set from_at = from_at - interval '30 minutes' where deadline_id = '%s'"
            .formatted(before.id()));

    Deadline resumed = committed(() -> deadlines.resume(aggregate, "echo.report"));

    assertThat(resumed.state()).isEqualTo(DeadlineState.RUNNING);
    assertThat(Duration.between(before.dueAt(), resumed.dueAt()))
        .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31));
    assertThat(deadlines.find(aggregate, "echo.report")).contains(resumed);
    Reckoning explained = deadlines.explain(resumed);
    assertThat(explained.dueAt()).isEqualTo(resumed.dueAt());
    assertThat(explained.steps())
        .extracting(Reckoning.Step::reason)
        .containsExactly(CountingReason.COUNTED, CountingReason.SUSPENDED, CountingReason.COUNTED);
    refused(() -> deadlines.resume(aggregate, "echo.report"), TimeProblem.NOT_SUSPENDED);
  }

  @Test
  void aSuspensionEndsWithItsDeadline() {
    start("echo.report", clock.instant());
    committed(() -> deadlines.suspend(aggregate, "echo.report", "技术鉴定"));

    Deadline met = committed(() -> deadlines.meet(aggregate, "echo.report")).orElseThrow();

    assertThat(met.state()).isEqualTo(DeadlineState.MET);
    assertThat(met.suspensions()).singleElement().matches(s -> s.to() != null);
    assertThat(deadlines.find(aggregate, "echo.report")).contains(met);
  }

  @Test
  void deadlinesFollowTheirAggregateToAnotherArea() {
    start("echo.investigation", clock.instant());

    committed(() -> {
      deadlines.relocate(aggregate, "320105002");
      return null;
    });

    assertThat(deadlines.of(aggregate)).extracting(Deadline::areaCode).containsExactly("320105002");
  }

  @Test
  void aSuspendedDeadlineIsNotBreached() {
    Deadline deadline = start("echo.report", clock.instant());
    committed(() -> deadlines.suspend(aggregate, "echo.report", "技术鉴定"));
    UUID other = UUID.randomUUID();

    Rows.change(
        "update deadline set due_at = '2000-01-01T00:00:00Z' where id = '%s'"
            .formatted(deadline.id()));
    committed(() ->
        deadlines.start("echo.report", "note", other, AREA, clock.instant().minusSeconds(7200)));

    await(() -> assertThat(seen(other)).containsExactly("BREACHED"));
    assertThat(seen(aggregate)).isEmpty();
  }

  @Test
  void anEndFixedByADecisionIsKept() {
    Instant now = clock.instant();
    Instant end = now.plus(Duration.ofDays(20));

    Deadline deadline =
        committed(() -> deadlines.startUntil("echo.answer", "note", aggregate, AREA, now, end));

    assertThat(deadline.dueAt()).isEqualTo(end);
    assertThat(deadlines.find(aggregate, "echo.answer")).contains(deadline);
    assertThat(deadlines.explain(deadline).steps()).hasSize(1);
    refused(
        () -> deadlines.startUntil("echo.report", "note", aggregate, AREA, now, now.minusMillis(1)),
        TimeProblem.END_BEFORE_START);
  }

  @Test
  void allDeadlinesOfAnAggregateCanBeCancelled() {
    start("echo.investigation", clock.instant());
    start("echo.report", clock.instant());

    committed(() -> {
      deadlines.cancelAll(aggregate);
      return null;
    });

    assertThat(deadlines.of(aggregate))
        .hasSize(2)
        .allMatch(deadline -> deadline.state() == DeadlineState.CANCELLED);
  }

  @Test
  void changingWhatIsNotOpenIsRefused() {
    refused(() -> deadlines.suspend(aggregate, "echo.report", "x"), TimeProblem.NOT_OPEN);
    refused(() -> deadlines.resume(aggregate, "echo.report"), TimeProblem.NOT_OPEN);
    assertThat(committed(() -> deadlines.meet(aggregate, "echo.report"))).isEmpty();
    assertThat(committed(() -> deadlines.cancel(aggregate, "echo.report"))).isEmpty();
  }
}
