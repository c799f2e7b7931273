package io.worksafety.responsibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.OpenApiContract;
import io.worksafety.testkit.SuiteParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ContractTest {

  @Test
  void everyOperationSaysWhatItIsForAndShowsAnExampleThatFits() {
    OpenApiContract.of(
            given()
                .queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .assertComplete();
  }

  @Test
  void everyEventHasASchema() {
    EventSchemas.ofModule().assertComplete("responsibility");
  }

  @Test
  void theTechnicalTablesAreThoseOfThePlatform() throws IOException {
    assertThat(resource("/db/migration/V001__platform_tables.sql"))
        .isEqualTo(resource("/db/platform-tables.sql"));
    assertThat(resource("/db/migration/V002__time_tables.sql"))
        .isEqualTo(resource("/db/time-tables.sql"));
    assertThat(resource("/db/migration/V146__inbox_retention.sql"))
        .isEqualTo(resource("/db/inbox-retention.sql"));
    assertThat(resource("/db/migration/V120__personal_data.sql"))
        .isEqualTo(resource("/db/personal-data-tables.sql"));
    assertThat(resource("/db/migration/V110__emergency_access.sql"))
        .isEqualTo(resource("/db/emergency-tables.sql"));
    assertThat(resource("/db/migration/V100__audit_chain.sql"))
        .isEqualTo(resource("/db/audit-chain.sql"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ContractTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
