package io.worksafety.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final AtomicLong now = new AtomicLong(-3 * SECOND);
  private final Breaker breaker = new Breaker(3, Duration.ofSeconds(1), now::get);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      breaker.failed();
    }
  }

  @Test
  void fewFailuresDoNotOpenIt() {
    fail(2);

    assertThat(breaker.allows()).isTrue();
  }

  @Test
  void failuresMustFollowOneAnother() {
    fail(2);
    breaker.succeeded();
    fail(2);

    assertThat(breaker.allows()).isTrue();
  }

  @Test
  void enoughFailuresOpenItAndSayThatOnce() {
    fail(2);

    assertThat(breaker.failed()).isTrue();
    assertThat(breaker.failed()).isFalse();
    assertThat(breaker.allows()).isFalse();
  }

  @Test
  void afterThePauseOneMayTry() {
    fail(3);
    now.addAndGet(SECOND);

    assertThat(breaker.allows()).isTrue();
    assertThat(breaker.allows()).isFalse();
  }

  @Test
  void anotherMayTryWhenTheFirstNeverReturns() {
    fail(3);
    now.addAndGet(SECOND);
    breaker.allows();
    now.addAndGet(SECOND);

    assertThat(breaker.allows()).isTrue();
  }

  @Test
  void aFailedTryKeepsItOpen() {
    fail(3);
    now.addAndGet(SECOND);
    breaker.allows();
    breaker.failed();

    assertThat(breaker.allows()).isFalse();
  }

  @Test
  void aSuccessClosesItAndSaysSo() {
    fail(3);
    now.addAndGet(SECOND);
    breaker.allows();

    assertThat(breaker.succeeded()).isTrue();
    assertThat(breaker.succeeded()).isFalse();
    assertThat(breaker.allows()).isTrue();
    assertThat(breaker.allows()).isTrue();
  }
}
