package io.worksafety.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.OpenApiContract;
import io.worksafety.testkit.SuiteParts;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ContractTest {

  @Test
  void everyOperationIsDescribedWithExamplesThatFit() {
    OpenApiContract.of(document()).assertComplete();
  }

  @Test
  void theCommittedContractIsTheGeneratedOne() {
    OpenApiContract.of(document()).assertSameAs(Path.of("contract/openapi.yaml"));
  }

  @Test
  void everyEventTypeHasItsSchemaAndEverySchemaItsEvent() {
    EventSchemas.ofModule().assertComplete("inspection");
  }

  @Test
  void thePlatformsTablesAreThePlatforms() throws IOException {
    for (String[] copy :
        new String[][] {
          {"platform-tables.sql", "V001__platform_tables.sql"},
          {"time-tables.sql", "V002__time_tables.sql"},
          {"audit-chain.sql", "V100__audit_chain.sql"},
          {"inbox-retention.sql", "V146__inbox_retention.sql"},
          {"personal-data-tables.sql", "V120__personal_data.sql"},
          {"emergency-tables.sql", "V110__emergency_access.sql"}
        }) {
      assertThat(resource("db/migration/" + copy[1])).isEqualTo(resource("db/" + copy[0]));
    }
  }

  private static String document() {
    return given().get("/openapi?format=json").then().statusCode(200).extract().asString();
  }

  private static String resource(String name) throws IOException {
    try (var stream = loader().getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }
}
