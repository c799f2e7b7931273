package io.worksafety.platform.time;

import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The deadlines of this service. Everything that changes one belongs to the transaction of the act
 * that causes it.
 *
 * <p>Time alone decides whether a deadline was kept: meeting or cancelling one that has passed
 * already leaves it to the scan, which marks the breach and tells the {@link DeadlineListener}s.
 */
@ApplicationScoped
public class Deadlines {

  private final DeadlineStore store;
  private final DeadlineRules rules;
  private final Calendars calendars;
  private final Clock clock;

  Deadlines(DeadlineStore store, DeadlineRules rules, Calendars calendars, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** When something started at that instant would be due, without keeping it. */
  public Instant dueAt(String ruleId, Instant startedAt) {
    Term.Span term = rules.require(ruleId, startedAt).term();
    return reckon(term, startedAt, List.of()).dueAt();
  }

  @Transactional(TxType.MANDATORY)
  public Deadline start(String ruleId, Aggregate aggregate, Instant startedAt) {
    return start(
        ruleId, aggregate.aggregateType(), aggregate.id(), aggregate.areaCode(), startedAt);
  }

  @Transactional(TxType.MANDATORY)
  public Deadline start(
      String ruleId, String aggregateType, UUID aggregateId, String areaCode, Instant startedAt) {
    DeadlineRule rule = rules.require(ruleId, startedAt);
    return keep(rule, rule.term(), aggregateType, aggregateId, areaCode, startedAt);
  }

  /** A deadline whose end a decision fixed, e.g. the date in an approved plan. */
  @Transactional(TxType.MANDATORY)
  public Deadline startUntil(String ruleId, Aggregate aggregate, Instant startedAt, Instant end) {
    return startUntil(
        ruleId, aggregate.aggregateType(), aggregate.id(), aggregate.areaCode(), startedAt, end);
  }

  @Transactional(TxType.MANDATORY)
  public Deadline startUntil(
      String ruleId,
      String aggregateType,
      UUID aggregateId,
      String areaCode,
      Instant startedAt,
      Instant end) {
    if (end.isBefore(startedAt)) {
      throw TimeProblem.END_BEFORE_START.because(
          "The period would end at " + end + ", before it starts", "期限止于 " + end + "，早于起算时间");
    }
    DeadlineRule rule = rules.require(ruleId, startedAt);
    return keep(rule, new Term.Until(end), aggregateType, aggregateId, areaCode, startedAt);
  }

  private Deadline keep(
      DeadlineRule rule,
      Term term,
      String aggregateType,
      UUID aggregateId,
      String areaCode,
      Instant startedAt) {
    // the database keeps microseconds; what is returned must equal what is read back later
    Instant from = startedAt.truncatedTo(ChronoUnit.MILLIS);
    Reckoning reckoning = reckon(term, from, List.of());
    Deadline deadline =
        new Deadline(
            Ids.next(),
            0,
            aggregateType,
            aggregateId,
            areaCode,
            rule.id(),
            rule.version(),
            term,
            from,
            reckoning.dueAt(),
            reckoning.calendarVersions(),
            List.of(),
            DeadlineState.RUNNING,
            null);
    if (!store.with(c -> store.insert(c, deadline))) {
      throw TimeProblem.ALREADY_OPEN.because(
          "The deadline " + rule.id() + " of " + aggregateId + " is running already",
          aggregateId + " 的期限 " + rule.id() + " 已在计算中");
    }
    return deadline;
  }

  /** The thing was done now. Empty when the deadline is not open or was missed. */
  @Transactional(TxType.MANDATORY)
  public Optional<Deadline> meet(UUID aggregateId, String ruleId) {
    return meet(aggregateId, ruleId, clock.instant());
  }

  /** The thing was done at that instant, as a fact that arrives later tells. */
  @Transactional(TxType.MANDATORY)
  public Optional<Deadline> meet(UUID aggregateId, String ruleId, Instant doneAt) {
    return end(aggregateId, ruleId, DeadlineState.MET, doneAt);
  }

  /** The thing is not asked for any more. Empty when the deadline is not open or was missed. */
  @Transactional(TxType.MANDATORY)
  public Optional<Deadline> cancel(UUID aggregateId, String ruleId) {
    return end(aggregateId, ruleId, DeadlineState.CANCELLED, clock.instant());
  }

  /** Nothing is asked of the aggregate any more. */
  @Transactional(TxType.MANDATORY)
  public void cancelAll(UUID aggregateId) {
    Instant now = clock.instant();
    store.run(c -> {
      for (Deadline open : store.lockOpen(c, aggregateId)) {
        if (!open.overdueAt(now)) {
          store.end(c, open, DeadlineState.CANCELLED, now);
        }
      }
    });
  }

  private Optional<Deadline> end(UUID aggregateId, String ruleId, DeadlineState state, Instant at) {
    Instant when = at.truncatedTo(ChronoUnit.MILLIS);
    return store.with(c -> {
      Optional<Deadline> open =
          store.lockOpen(c, aggregateId, ruleId).filter(d -> !d.overdueAt(when));
      return open.isEmpty() ? open : Optional.of(store.end(c, open.get(), state, when));
    });
  }

  /** Stops the time from now on, until {@link #resume}. */
  @Transactional(TxType.MANDATORY)
  public Deadline suspend(UUID aggregateId, String ruleId, String reason) {
    return change(
        aggregateId,
        ruleId,
        (deadline, now) -> {
          if (deadline.state() != DeadlineState.RUNNING || deadline.overdueAt(now)) {
            throw TimeProblem.NOT_OPEN.because(
                "The deadline is " + (deadline.overdueAt(now) ? "past" : "suspended already"),
                deadline.overdueAt(now) ? "期限已过" : "期限已中止");
          }
          return store.with(c -> {
            store.openSuspension(c, deadline, now, reason);
            store.update(c, deadline.with(DeadlineState.SUSPENDED, null));
            return store.latest(c, aggregateId, ruleId).orElseThrow();
          });
        });
  }

  /** Lets the time run again; the end moves by what was left out. */
  @Transactional(TxType.MANDATORY)
  public Deadline resume(UUID aggregateId, String ruleId) {
    return change(
        aggregateId,
        ruleId,
        (deadline, now) -> {
          if (deadline.state() != DeadlineState.SUSPENDED) {
            throw TimeProblem.NOT_SUSPENDED.because("The deadline is running", "期限正在计算中");
          }
          return store.with(c -> {
            store.closeSuspension(c, deadline.id(), now);
            Deadline closed = store.latest(c, aggregateId, ruleId).orElseThrow();
            Deadline resumed =
                closed
                    .moved(reckon(closed.term(), closed.startedAt(), closed.suspensions()))
                    .with(DeadlineState.RUNNING, null);
            store.update(c, resumed);
            return resumed;
          });
        });
  }

  private Deadline change(
      UUID aggregateId, String ruleId, BiFunction<Deadline, Instant, Deadline> change) {
    Instant now = clock.instant();
    return store
        .with(c -> store.lockOpen(c, aggregateId, ruleId))
        .map(deadline -> change.apply(deadline, now))
        .orElseThrow(() ->
            TimeProblem.NOT_OPEN.because(
                "There is no open deadline " + ruleId + " of " + aggregateId,
                aggregateId + " 没有未结束的期限 " + ruleId));
  }

  /** The aggregate has moved: its deadlines are seen where it is now. */
  @Transactional(TxType.MANDATORY)
  public void relocate(UUID aggregateId, String areaCode) {
    store.run(c -> store.relocate(c, aggregateId, areaCode));
  }

  /** The newest deadline of that rule, open or not. */
  public Optional<Deadline> find(UUID aggregateId, String ruleId) {
    return store.with(c -> store.latest(c, aggregateId, ruleId));
  }

  public Optional<Deadline> open(UUID aggregateId, String ruleId) {
    return find(aggregateId, ruleId).filter(d -> d.state().open());
  }

  /** All deadlines of an aggregate, newest first. */
  public List<Deadline> of(UUID aggregateId) {
    return store.with(c -> store.of(c, aggregateId));
  }

  /** Every step from the start to the end, with the calendars it was computed with. */
  public Reckoning explain(Deadline deadline) {
    return Reckoning.of(
        deadline.term(),
        deadline.startedAt(),
        deadline.suspensions(),
        calendars.of(deadline.calendarVersions()));
  }

  /** The end by the calendars of today. */
  Reckoning recompute(Deadline deadline) {
    return reckon(deadline.term(), deadline.startedAt(), deadline.suspensions());
  }

  private Reckoning reckon(Term term, Instant startedAt, List<Suspension> suspensions) {
    WorkCalendars known =
        term instanceof Term.Span span && span.needsCalendar()
            ? store.with(calendars::inForce)
            : new WorkCalendars(List.of());
    return Reckoning.of(term, startedAt, suspensions, known);
  }
}
