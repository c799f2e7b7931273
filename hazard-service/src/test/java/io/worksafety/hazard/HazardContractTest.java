package io.worksafety.hazard;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class HazardContractTest {

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
    EventSchemas.ofModule().assertComplete("hazard");
  }

  @Test
  void thePlatformTablesAreTheOnesOfTheLibrary() throws IOException {
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
    String body =
        new ObjectMapper()
            .writeValueAsString(
                Api.body(
                    "name", "村集体仓库",
                    "kind", "OTHER",
                    "noUsccReason", "尚未赋码",
                    "areaCode", Api.STREET));
    return HostileInput.against(
        new HostileInput.Target(
            "127.0.0.1",
            RestAssured.port,
            Api.street().jwt(),
            Tokens.of("STREET_OFFICER").area("320106").jwt(),
            "/api/v1/enterprises",
            body,
            "name",
            200,
            "kind",
            "/api/v1/enterprises",
            "q",
            "/api/v1/enterprises/" + Api.anEnterprise()));
  }
}
