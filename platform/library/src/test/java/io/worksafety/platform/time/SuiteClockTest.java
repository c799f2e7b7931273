package io.worksafety.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SuiteClockTest {

  @Test
  void itTellsWholeMilliseconds() {
    Instant now = new SuiteClock().instant();

    assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
    assertThat(now).isCloseTo(Clock.systemUTC().instant(), within(5, ChronoUnit.SECONDS));
  }

  @Test
  void itOnlyMovesForward() {
    SuiteClock clock = new SuiteClock();
    long twentyDays = Duration.ofDays(20).toMillis();

    clock.aheadBy(twentyDays);
    clock.aheadBy(5);

    assertThat(clock.aheadMillis()).isEqualTo(twentyDays);
    assertThat(clock.withZone(ChinaTime.ZONE).instant())
        .isCloseTo(
            Clock.systemUTC().instant().plusMillis(twentyDays), within(5, ChronoUnit.SECONDS));
    assertThat(clock.withZone(ChinaTime.ZONE).getZone()).isEqualTo(ChinaTime.ZONE);
  }
}
