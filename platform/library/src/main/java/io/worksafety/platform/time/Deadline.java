package io.worksafety.platform.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that must have happened by {@code dueAt}, by which rule, and how it stands. */
public record Deadline(
    UUID id,
    long version,
    String aggregateType,
    UUID aggregateId,
    String areaCode,
    String ruleId,
    int ruleVersion,
    Term term,
    Instant startedAt,
    Instant dueAt,
    SortedMap<Integer, Integer> calendarVersions,
    List<Suspension> suspensions,
    DeadlineState state,
    @Nullable Instant endedAt) {

  public @Nullable Instant breachedAt() {
    return state == DeadlineState.BREACHED ? endedAt : null;
  }

  /** Derived from the time, so it is right even before the breach has been acted on. */
  public boolean overdueAt(Instant now) {
    return switch (state) {
      case BREACHED -> true;
      case RUNNING -> now.isAfter(dueAt);
      case SUSPENDED, MET, CANCELLED -> false;
    };
  }

  /** Days in China between the due day and that instant; 0 on the due day and before. */
  public int daysOver(Instant at) {
    long days = ChronoUnit.DAYS.between(ChinaTime.day(dueAt), ChinaTime.day(at));
    return Math.toIntExact(Math.max(0, days));
  }

  Deadline moved(Reckoning reckoning) {
    return new Deadline(
        id,
        version,
        aggregateType,
        aggregateId,
        areaCode,
        ruleId,
        ruleVersion,
        term,
        startedAt,
        reckoning.dueAt(),
        reckoning.calendarVersions(),
        suspensions,
        state,
        endedAt);
  }

  Deadline with(DeadlineState next, @Nullable Instant ended) {
    return new Deadline(
        id,
        version + 1,
        aggregateType,
        aggregateId,
        areaCode,
        ruleId,
        ruleVersion,
        term,
        startedAt,
        dueAt,
        calendarVersions,
        suspensions,
        next,
        ended);
  }
}
