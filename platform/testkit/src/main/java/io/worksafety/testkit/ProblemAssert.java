package io.worksafety.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A refusal as the contract promises it: {@code ProblemAssert.that(response).is(409,
 * "hazard.status-conflict")}. The shape is checked at once: media type, members, and that nothing
 * of the inside shows.
 */
public final class ProblemAssert {

  private static final Pattern INSIDE =
      Pattern.compile(
          // a class of a package, a stack frame, a bare exception name, SQL from an error message
          "\\b(?:[a-z][a-z0-9_]*\\.){2,}[A-Z]\\w+"
              + "|\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|\\.java:\\d+"
              + "|\\b\\w+Exception\\b|\\bSQLSTATE\\b|\\bERROR: ");

  private final Response response;
  private final JsonPath body;

  private ProblemAssert(Response response) {
    this.response = response;
    assertThat(response.contentType())
        .as("media type of %s", response.asString())
        .startsWith("application/problem+json");
    this.body = response.jsonPath();
    assertThat(body.getInt("status")).as("status member").isEqualTo(response.statusCode());
    assertThat(body.getString("title")).as("title").isNotBlank();
    assertThat(body.getString("code")).as("code").matches("[a-z][a-z0-9]*([.-][a-z0-9]+)*");
    assertThat(body.getString("type"))
        .as("type")
        .startsWith("http")
        .endsWith(body.getString("code"));
    assertThat(body.getString("traceId")).as("traceId").matches("[0-9a-f]{32}");
    assertThat(INSIDE.matcher(response.asString()).results().map(m -> m.group()).toList())
        .as("the inside showing in %s", response.asString())
        .isEmpty();
  }

  public static ProblemAssert that(Response response) {
    return new ProblemAssert(response);
  }

  public static ProblemAssert that(ValidatableResponse response) {
    return new ProblemAssert(response.extract().response());
  }

  public ProblemAssert is(int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(body.getString("code")).as(response.asString()).isEqualTo(code);
    return this;
  }

  /** One of the errors names this JSON pointer. */
  public ProblemAssert at(String pointer) {
    return names("pointer", pointer);
  }

  public ProblemAssert parameter(String name) {
    return names("parameter", name);
  }

  public ProblemAssert header(String name) {
    return names("header", name);
  }

  public ProblemAssert detailContains(String text) {
    assertThat(body.getString("detail")).contains(text);
    return this;
  }

  /** How long to wait is said. */
  public ProblemAssert retryAfter() {
    assertThat(response.header("Retry-After")).as("Retry-After").matches("[0-9]+");
    return this;
  }

  private ProblemAssert names(String member, String value) {
    List<Map<String, Object>> errors = body.getList("errors");
    assertThat(errors).as("errors of %s", response.asString()).isNotNull();
    assertThat(errors.stream().map(error -> error.get(member)).filter(Objects::nonNull))
        .as("errors[].%s of %s", member, response.asString())
        .contains(value);
    return this;
  }
}
