package io.worksafety.accountability;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.worksafety.testkit.Tokens;
import java.util.UUID;

/** Who calls, and how. */
public final class People {

  public static final String DISTRICT = "320105";
  public static final String STREET = "320105001";
  public static final String OTHER_STREET = "320105002";

  private People() {}

  public static RequestSpecification as(Tokens token) {
    return given()
        .auth()
        .oauth2(token.jwt())
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID());
  }

  public static Tokens officer() {
    return Tokens.of("DEPT_OFFICER").subject("duty-officer").area(DISTRICT);
  }

  public static Tokens enterprise(UUID organization) {
    return Tokens.of("ENTERPRISE_USER").subject("enterprise").org(organization).area(STREET);
  }

  public static Tokens head() {
    return Tokens.of("ORGAN_HEAD").subject("organ-head").area(DISTRICT);
  }

  public static Tokens investigator() {
    return Tokens.of("DISCIPLINE").subject("investigator").area(DISTRICT);
  }

  public static Tokens decider() {
    return Tokens.of("DISCIPLINE").subject("decider").area(DISTRICT);
  }

  public static Tokens office() {
    return Tokens.of("COMMITTEE_OFFICE").subject("office").area(DISTRICT);
  }

  public static Tokens leader() {
    return Tokens.of("DISTRICT_LEADER").subject("district-head").area(DISTRICT);
  }

  public static Tokens leader(UUID person) {
    return Tokens.of("DISTRICT_LEADER").subject("leader").person(person).area(DISTRICT);
  }

  public static Tokens organisation() {
    return Tokens.of("ORG_DEPT").subject("organisation-department").area(DISTRICT);
  }

  public static Tokens auditor() {
    return Tokens.of("AUDITOR").subject("auditor").area(DISTRICT);
  }
}
