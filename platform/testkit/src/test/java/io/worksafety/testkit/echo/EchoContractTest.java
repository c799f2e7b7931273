package io.worksafety.testkit.echo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.testkit.OpenApiContract;
import org.junit.jupiter.api.Test;

/** The operations the platform gives to every service, as the echo service shows them. */
@QuarkusTest
@WithTestResource(EchoParts.class)
class EchoContractTest {

  @Test
  void theOperationsOfThePlatformKeepThePromises() {
    // When
    String document =
        given()
            .queryParam("format", "json")
            .get("/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    // Then
    assertThat(OpenApiContract.of(document).violations())
        .noneMatch(v -> v.contains("/echo/inbox-"));
    assertThat(document)
        .contains("listEchoInboxRefusals", "replayEchoDeadLetters", "/api/v1/echo/inbox-replays");
  }
}
