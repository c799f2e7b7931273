package io.worksafety.responsibility;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.worksafety.testkit.Tokens;
import java.util.Map;
import java.util.UUID;

/** Calls of the service by callers with the right role. */
public final class Api {

  public static final String DISTRICT = "320105";
  public static final String STREET = "320105002";
  public static final String OTHER_STREET = "320105003";

  private final String token;

  private Api(String token) {
    this.token = token;
  }

  public static Api as(Tokens token) {
    return new Api(token.jwt());
  }

  /** The committee office of the district, which keeps the register. */
  public static Api office() {
    return as(Tokens.of("COMMITTEE_OFFICE").area(DISTRICT));
  }

  public static Api street(String areaCode) {
    return as(Tokens.of("STREET_OFFICER").area(areaCode));
  }

  public static Api auditor() {
    return as(Tokens.of("AUDITOR").area(DISTRICT));
  }

  public Response post(String path, Object body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/api/v1/" + path);
  }

  public Response put(String path, String ifMatch, Object body) {
    var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/api/v1/" + path);
  }

  public Response get(String path, Object... parameters) {
    var request = given().auth().oauth2(token);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam((String) parameters[i], String.valueOf(parameters[i + 1]));
    }
    return request.get("/api/v1/" + path);
  }

  /** Creates something and answers its id. */
  public UUID create(String path, Map<String, ?> body) {
    return UUID.fromString(
        post(path, body).then().statusCode(201).extract().jsonPath().getString("id"));
  }
}
