package io.worksafety.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemAssertTest {

  private static final String GOOD =
      """
      {"type":"https://worksafety.io/problems/hazard.status-conflict","title":"Not now",
       "status":409,"detail":"GRADED does not allow GRADED","code":"hazard.status-conflict",
       "traceId":"0af7651916cd43dd8448eb211c80319c",
       "errors":[{"pointer":"/level","code":"hazard.status-conflict","message":"No"}]}\
      """;

  @Test
  void aProblemAsPromisedPasses() {
    assertThatCode(() ->
            ProblemAssert.that(response(409, "application/problem+json", GOOD))
                .is(409, "hazard.status-conflict")
                .at("/level")
                .detailContains("GRADED"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Not now | ",
        "\"status\":409 | \"status\":400",
        "\"code\":\"hazard.status-conflict\" | \"code\":\"Hazard Conflict\"",
        "0af7651916cd43dd8448eb211c80319c | none",
        "https://worksafety.io/problems/hazard.status-conflict | about:blank",
        "GRADED does not allow GRADED | No constant io.worksafety.hazard.Level.X",
        "GRADED does not allow GRADED | at a.b.Resource.grade(Resource.java:12)",
        "GRADED does not allow GRADED | NullPointerException",
        "GRADED does not allow GRADED | ERROR: duplicate key value"
      })
  void aProblemThatIsNotAsPromisedIsRefused(String good, String bad) {
    String body = GOOD.replace(good.strip(), bad == null ? "" : bad.strip());
    assertThatThrownBy(() -> ProblemAssert.that(response(409, "application/problem+json", body)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void anotherMediaTypeStatusCodeOrPlaceIsRefused() {
    assertThatThrownBy(() -> ProblemAssert.that(response(409, "application/json", GOOD)))
        .isInstanceOf(AssertionError.class);
    var problem = ProblemAssert.that(response(409, "application/problem+json", GOOD));
    assertThatThrownBy(() -> problem.is(422, "hazard.status-conflict"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> problem.is(409, "conflict")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> problem.at("/title")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> problem.parameter("level")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(problem::retryAfter).isInstanceOf(AssertionError.class);
  }

  private static Response response(int status, String mediaType, String body) {
    return new ResponseBuilder()
        .setStatusCode(status)
        .setContentType(mediaType)
        .setBody(body)
        .build();
  }
}
