package io.worksafety.responsibility.bitemporal;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** {@code ?validAt=} and {@code ?knownAt=} of everything with two times. */
public class AsOf {

  @QueryParam("validAt")
  @Parameter(description = "What held at this instant 有效时点", example = "2027-03-14T16:00:00Z")
  @Nullable Instant validAt;

  @QueryParam("knownAt")
  @Parameter(
      description = "As was known at this instant; now when absent 认知时点，缺省为当前",
      example = "2027-03-20T00:00:00Z")
  @Nullable Instant knownAt;

  public AsOf() {}

  public AsOf(@Nullable Instant validAt, @Nullable Instant knownAt) {
    this.validAt = validAt;
    this.knownAt = knownAt;
  }

  public Optional<Instant> validAt() {
    return Optional.ofNullable(validAt).map(AsOf::millis);
  }

  public Optional<Instant> knownAt() {
    return Optional.ofNullable(knownAt).map(AsOf::millis);
  }

  public Instant validAt(Clock clock) {
    return millis(validAt == null ? clock.instant() : validAt);
  }

  public Instant knownAt(Clock clock) {
    return millis(knownAt == null ? clock.instant() : knownAt);
  }

  private static Instant millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
