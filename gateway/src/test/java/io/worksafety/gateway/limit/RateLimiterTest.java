package io.worksafety.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimiterTest {

  private static RateLimiter limiter(int perMinute, Map<String, Integer> clients) {
    LimitSettings.Rate rate =
        new LimitSettings.Rate() {
          @Override
          public int perMinute() {
            return perMinute;
          }

          @Override
          public Map<String, Integer> clients() {
            return clients;
          }

          @Override
          public int remembered() {
            return 10;
          }
        };
    return new RateLimiter(
        new LimitSettings() {
          @Override
          public MemorySize body() {
            return new MemorySize(BigInteger.ONE);
          }

          @Override
          public MemorySize importBody() {
            return new MemorySize(BigInteger.ONE);
          }

          @Override
          public int address() {
            return 1;
          }

          @Override
          public MemorySize headers() {
            return new MemorySize(BigInteger.ONE);
          }

          @Override
          public Rate rate() {
            return rate;
          }
        });
  }

  @Test
  void anAddressHasAnAllowance() {
    RateLimiter limiter = limiter(2, Map.of());

    assertThat(limiter.takeForAddress("10.0.0.1").allowed()).isTrue();
    assertThat(limiter.lookAtAddress("10.0.0.1")).isNull();
    assertThat(limiter.takeForAddress("10.0.0.1").allowed()).isTrue();
    Quota refused = limiter.takeForAddress("10.0.0.1");
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.waitSeconds()).isBetween(1L, 30L);
    assertThat(refused.policy()).isEqualTo("\"client\";q=2;w=60");
    assertThat(refused.state()).isEqualTo("\"client\";r=0;t=60");
    assertThat(limiter.lookAtAddress("10.0.0.1").allowed()).isFalse();
    assertThat(limiter.takeForAddress("10.0.0.2").allowed()).isTrue();
    assertThat(limiter.lookAtAddress("10.0.0.3")).isNull();
  }

  @Test
  void aSubjectAndAnAddressOfTheSameNameAreDifferentClients() {
    RateLimiter limiter = limiter(1, Map.of());

    assertThat(limiter.takeForAddress("10.0.0.1").allowed()).isTrue();
    assertThat(limiter.takeForSubject("10.0.0.1").allowed()).isTrue();
  }

  @Test
  void certainClientsHaveTheirOwnRate() {
    RateLimiter limiter = limiter(1, Map.of("bulk", 3, "free", 0));

    for (int i = 0; i < 3; i++) {
      assertThat(limiter.takeForSubject("bulk").allowed()).isTrue();
    }
    assertThat(limiter.takeForSubject("bulk").allowed()).isFalse();
    assertThat(limiter.takeForSubject("free")).isNull();
  }

  @Test
  void zeroSwitchesTheLimitOff() {
    RateLimiter limiter = limiter(0, Map.of());

    assertThat(limiter.takeForSubject("a")).isNull();
    assertThat(limiter.takeForAddress("a")).isNull();
    assertThat(limiter.lookAtAddress("a")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
    "2001:db8:1:2:ffff:0:0:1, 2001:db8:1:2",
    "::1, ::1",
    "unknown, unknown"
  })
  void aNetworkOfIpv6CountsAsOne(String address, String network) {
    assertThat(RateLimiter.networkOf(address)).isEqualTo(network);
  }
}
