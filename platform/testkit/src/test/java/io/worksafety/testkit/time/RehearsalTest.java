package io.worksafety.testkit.time;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** In a database of its own, as only an untouched one may begin in the past. */
@QuarkusTest
@WithTestResource(
    value = TimeParts.class,
    initArgs = @ResourceArg(name = "database", value = "untouched"))
class RehearsalTest {

  @Inject Clock clock;

  @Test
  void anUntouchedInstallationMayBeginInThePastAndThenOnlyMovesForward() {
    Instant twoYearsAgo = clock.instant().minus(Duration.ofDays(730));

    assertThat(set(twoYearsAgo).statusCode()).isEqualTo(200);

    assertThat(clock.instant()).isBetween(twoYearsAgo, twoYearsAgo.plusSeconds(60));
    ProblemAssert.that(set(twoYearsAgo.minus(Duration.ofDays(1)))).is(422, "clock.backward");
    assertThat(set(twoYearsAgo.plus(Duration.ofDays(30))).statusCode()).isEqualTo(200);
    // and the reading of the row in the background does not turn it back
    Instant later = clock.instant().plusSeconds(3);
    Awaitility.await().until(() -> clock.instant().isAfter(later));
    assertThat(clock.instant())
        .isBetween(
            twoYearsAgo.plus(Duration.ofDays(30)),
            twoYearsAgo.plus(Duration.ofDays(30)).plusSeconds(120));
  }

  private static Response set(Instant now) {
    return given()
        .auth()
        .oauth2(Tokens.of("COMMITTEE_OFFICE").area("320105").jwt())
        .contentType(ContentType.JSON)
        .body(Map.of("now", now.toString()))
        .post("/api/v1/echo/clock");
  }
}
