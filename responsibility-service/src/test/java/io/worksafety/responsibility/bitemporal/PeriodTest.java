package io.worksafety.responsibility.bitemporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.worksafety.platform.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final Instant T1 = Instant.parse("2027-03-01T00:00:00Z");
  private static final Instant T2 = Instant.parse("2027-03-15T00:00:00Z");
  private static final Instant T3 = Instant.parse("2027-04-01T00:00:00Z");

  @Test
  void theStartBelongsToItAndTheEndDoesNot() {
    Period period = new Period(T1, T2);

    assertThat(period.contains(T1)).isTrue();
    assertThat(period.contains(T2.minusMillis(1))).isTrue();
    assertThat(period.contains(T2)).isFalse();
  }

  @Test
  void periodsThatMeetDoNotOverlap() {
    assertThat(new Period(T1, T2).overlaps(new Period(T2, T3))).isFalse();
    assertThat(new Period(T2, null).overlaps(new Period(T1, T2))).isFalse();
  }

  @Test
  void anOpenPeriodOverlapsEverythingAfterItsStart() {
    assertThat(new Period(T1, null).overlaps(new Period(T2, T3))).isTrue();
    assertThat(new Period(T1, null).overlaps(new Period(T3, null))).isTrue();
  }

  @Test
  void anEmptyPeriodIsRefused() {
    assertThatThrownBy(() -> new Period(T2, T2)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> new Period(T2, T1)).isInstanceOf(ProblemException.class);
  }

  @Test
  void itCannotEndWhereItBeginsOrAfterItHasEnded() {
    assertThatThrownBy(() -> new Period(T1, T3).until(T1)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> new Period(T1, T2).until(T3)).isInstanceOf(ProblemException.class);
    assertThat(new Period(T1, T3).until(T2)).isEqualTo(new Period(T1, T2));
  }

  @Test
  void aRevisionIsAlwaysKnownLaterThanTheOneBefore() {
    assertThat(RecordTime.next(null, T1.plusNanos(1))).isEqualTo(T1);
    assertThat(RecordTime.next(T1, T1)).isEqualTo(T1.plusMillis(1));
    assertThat(RecordTime.next(T1, T2)).isEqualTo(T2);
  }

  @Test
  void aClashNamesTheOtherButNotOneself() {
    UUID other = UUID.randomUUID();
    Occupied<String> occupied = new Occupied<>();
    occupied.take("seat", new Period(T1, T2), other);

    assertThat(occupied.clash("seat", new Period(T1, T3), null).orElseThrow().by())
        .isEqualTo(other);
    assertThat(occupied.clash("seat", new Period(T1, T3), other)).isEmpty();
    assertThat(occupied.clash("seat", new Period(T2, T3), null)).isEmpty();
    assertThat(occupied.clash("other seat", new Period(T1, T3), null)).isEmpty();
  }
}
