package io.worksafety.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket for each client, in memory of this instance: n instances behind a load balancer
 * allow n times as much. Headers as in draft-ietf-httpapi-ratelimit-headers-11.
 */
@ApplicationScoped
public class RateLimiter {

  private static final int WINDOW_SECONDS = 60;
  private static final long NANOS = 1_000_000_000L;

  private final int perMinute;
  private final Map<String, Integer> clients;
  private final Cache<String, Allowance> subjects;
  private final Cache<String, Allowance> addresses;

  private record Allowance(Bucket bucket, String policy) {}

  RateLimiter(LimitSettings settings) {
    this.perMinute = settings.rate().perMinute();
    this.clients = settings.rate().clients();
    this.subjects = cache(settings.rate().remembered());
    this.addresses = cache(settings.rate().remembered());
  }

  /** A bucket nobody used for a whole window is full again, so it need not be kept. */
  private static Cache<String, Allowance> cache(int size) {
    return Caffeine.newBuilder()
        .maximumSize(size)
        .expireAfterAccess(Duration.ofSeconds(2 * WINDOW_SECONDS))
        .executor(Runnable::run)
        .build();
  }

  /** Counts a call of a client known by its token; null when there is no limit. */
  public @Nullable Quota takeForSubject(String subject) {
    int rate = clients.getOrDefault(subject, perMinute);
    return rate == 0 ? null : take(subjects.get(subject, key -> allowance(rate)));
  }

  /** Counts a call of a client known only by its address; null when there is no limit. */
  public @Nullable Quota takeForAddress(String address) {
    return perMinute == 0
        ? null
        : take(addresses.get(networkOf(address), key -> allowance(perMinute)));
  }

  /** Whether the address may still cause work, without counting. */
  public @Nullable Quota lookAtAddress(String address) {
    Allowance known = perMinute == 0 ? null : addresses.getIfPresent(networkOf(address));
    if (known == null || known.bucket().getAvailableTokens() > 0) {
      return null;
    }
    return take(known);
  }

  private static Quota take(Allowance allowance) {
    ConsumptionProbe probe = allowance.bucket().tryConsumeAndReturnRemaining(1);
    String state =
        "\"client\";r="
            + probe.getRemainingTokens()
            + ";t="
            + seconds(probe.getNanosToWaitForReset());
    return new Quota(
        probe.isConsumed(),
        allowance.policy(),
        state,
        Math.max(1, seconds(probe.getNanosToWaitForRefill())));
  }

  private static long seconds(long nanos) {
    return (nanos + NANOS - 1) / NANOS;
  }

  private static Allowance allowance(int rate) {
    Bandwidth bandwidth =
        Bandwidth.builder()
            .capacity(rate)
            .refillGreedy(rate, Duration.ofSeconds(WINDOW_SECONDS))
            .build();
    return new Allowance(
        Bucket.builder().addLimit(bandwidth).build(),
        "\"client\";q=" + rate + ";w=" + WINDOW_SECONDS);
  }

  /** One household of IPv6 has 2^64 addresses: they count as one. */
  static String networkOf(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    int colons = 0;
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) == ':' && ++colons == 4) {
        return address.substring(0, i);
      }
    }
    return address;
  }
}
