package io.worksafety.accountability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.HostileInput;
import io.worksafety.testkit.OpenApiContract;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class AccountabilityContractTest {

  @Test
  void everyOperationIsDescribedWithExamplesRolesAndBounds() {
    OpenApiContract.of(given().get("/openapi").asString()).assertComplete();
  }

  @Test
  void theCommittedContractIsWhatTheCodeSays() {
    OpenApiContract.of(given().get("/openapi").asString())
        .assertSameAs(Path.of("contract/openapi.yaml"));
  }

  @Test
  void everyEventHasASchemaAndEverySchemaAnEvent() {
    EventSchemas.ofModule().assertComplete("accountability");
  }

  @Test
  void thePlatformTablesAreTheOnesOfTheLibrary() {
    Path library = Path.of("../platform/library/src/main/resources/db");
    Path ours = Path.of("src/main/resources/db/migration");
    assertThat(ours.resolve("V001__platform_tables.sql"))
        .hasSameTextualContentAs(library.resolve("platform-tables.sql"));
    assertThat(ours.resolve("V002__time_tables.sql"))
        .hasSameTextualContentAs(library.resolve("time-tables.sql"));
    assertThat(ours.resolve("V146__inbox_retention.sql"))
        .hasSameTextualContentAs(library.resolve("inbox-retention.sql"));
    assertThat(ours.resolve("V120__personal_data.sql"))
        .hasSameTextualContentAs(library.resolve("personal-data-tables.sql"));
    assertThat(ours.resolve("V110__emergency_access.sql"))
        .hasSameTextualContentAs(library.resolve("emergency-tables.sql"));
    assertThat(ours.resolve("V100__audit_chain.sql"))
        .hasSameTextualContentAs(library.resolve("audit-chain.sql"));
  }

  @TestFactory
  Stream<DynamicTest> strangersAreRefusedByName() throws IOException {
    Instant occurred = Instant.parse("2026-03-01T06:00:00Z");
    UUID accident = Reports.fire(occurred).sent();
    return HostileInput.against(
        new HostileInput.Target(
            "127.0.0.1",
            RestAssured.port,
            People.officer().jwt(),
            Tokens.of("DEPT_OFFICER").area("320106").jwt(),
            "/api/v1/accidents",
            new ObjectMapper().writeValueAsString(Reports.fire(occurred).body()),
            "place",
            300,
            "occurredCertainty",
            "/api/v1/accidents",
            "",
            "/api/v1/accidents/" + accident));
  }
}
