package io.worksafety.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.platform.privacy.DataClassification;
import io.worksafety.testkit.echo.EchoParts;
import io.worksafety.testkit.parts.Parts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(EchoParts.class)
class DataClassificationRulesTest {

  private static final Path EVENTS = Path.of("src/test/contract/events");

  private static List<String> violations(DataClassification classification, Path events)
      throws SQLException {
    try (var database = Parts.superuser()) {
      return DataClassificationRules.of(classification).violations(database, events);
    }
  }

  @Test
  void everyColumnOfThePlatformsTablesIsClassified() throws SQLException {
    assertThat(violations(DataClassification.read(), EVENTS))
        .allMatch(
            v -> v.matches("(note|thing|canary_crate|canary_tally|breach_seen)\\..*"),
            "is about a table of the echo service");
  }

  @Test
  void whatIsLeftOutLeftOverOrInClearIsNamed() throws SQLException {
    List<String> found =
        violations(
            DataClassification.of(
                """
                *,id,INTERNAL
                outbox,payload,PERSONAL,events,7 days
                outbox,type,PERSONAL,events,7 days,,it is only a name
                idempotency,body,PERSONAL
                outbox,colour,INTERNAL
                outbox,type,INTERNAL
                """),
            EVENTS);

    assertThat(found)
        .contains(
            "outbox.event_id: has no class",
            "outbox.payload: is personal, neither sealed nor is it said why not",
            "idempotency.body: is personal and lacks its purpose or its period of keeping",
            "outbox.colour: is classified and does not exist",
            "outbox.type: is classified twice")
        .doesNotContain("outbox.type: is personal, neither sealed nor is it said why not");
  }

  @Test
  void aColumnThatIsCalledLikePersonalDataSaysWhatElseItIs() throws SQLException {
    try (var database = Parts.superuser();
        var statement = database.createStatement()) {
      database.setAutoCommit(false);
      statement.execute("alter table thing add column id_no text, add column duty_phone text");

      String line = "thing,id_no duty_phone,";
      List<String> unclassified = violations(database, "");
      List<String> played = violations(database, line + "INTERNAL");
      List<String> explained = violations(database, line + "INTERNAL,,,,number of a machine");
      database.rollback();

      assertThat(unclassified).contains("thing.id_no: has no class");
      assertThat(played)
          .contains(
              "thing.id_no: is called like personal data and classified INTERNAL; the reason has"
                  + " to say what else it is",
              "thing.duty_phone: is called like personal data and classified INTERNAL; the reason"
                  + " has to say what else it is");
      assertThat(explained).noneMatch(v -> v.startsWith("thing.id_no"));
    }
  }

  private static List<String> violations(Connection database, String lines) throws SQLException {
    return DataClassificationRules.of(DataClassification.of(lines)).violations(database, EVENTS);
  }

  @Test
  void anEventThatSaysANameIsRefusedUntilItIsSaidToBeNoPersons(@TempDir Path events)
      throws SQLException, IOException {
    Files.writeString(
        events.resolve("io.worksafety.echo.told.v1.schema.json"),
        """
        {"$id": "io.worksafety.echo.told.v1", "properties": {"who": {"properties": {"phone": {}}},
         "name": {}}}
        """);

    assertThat(violations(DataClassification.of(""), events))
        .anyMatch(v -> v.startsWith("event:io.worksafety.echo.told.v1.phone: is called like"))
        .anyMatch(v -> v.startsWith("event:io.worksafety.echo.told.v1.name: is called like"));
    assertThat(
            violations(
                DataClassification.of(
                    "event:io.worksafety.echo.told.v1,name,PUBLIC,,,,name of a ship"),
                events))
        .noneMatch(v -> v.contains("v1.name"));
  }
}
