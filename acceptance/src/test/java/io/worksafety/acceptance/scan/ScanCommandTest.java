package io.worksafety.acceptance.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanCommandTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @TempDir Path folder;
  private Path advisories;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void aSuiteOfTwoParts() throws IOException {
    advisories = Files.createDirectory(folder.resolve("osv"));
    bom("{\"license\": {\"id\": \"Apache-2.0\"}}");
    accepted("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'introduced': '0'}, {'fixed': '2.4.1'} | true",
        "{'introduced': '0'}, {'fixed': '2.4.0'} | false",
        "{'introduced': '2.4.0'} | true",
        "{'introduced': '2.4.1'} | false",
        "{'introduced': '0'}, {'last_affected': '2.4.0'} | true",
        "{'introduced': '0'}, {'last_affected': '2.3.9'} | false",
        // As text 2.10 would come before 2.4
        "{'introduced': '2.10'} | false",
        // A candidate comes before its release
        "{'introduced': '0'}, {'fixed': '2.4.0-rc1'} | false",
        // Two holes in one range, in any order
        "{'introduced': '2.3'}, {'fixed': '1.5'}, {'introduced': '0'}, {'fixed': '2.5'} | true",
        "{'fixed': '1.5'}, {'introduced': '0'} | false"
      })
  void anAdvisoryConcernsTheVersionsOfItsRange(String events, boolean found) throws IOException {
    advisory(
        "io.example:pipe",
        "Maven",
        "'ranges': [{'type': 'ECOSYSTEM', 'events': [" + events + "]}]");

    assertThat(passes()).isEqualTo(!found);
    if (found) {
      assertThat(said())
          .contains("FOUND io.example:pipe 2.4.0: GHSA-made-up-0001, CVE-2026-0001: It leaks");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "io.example:pipe, Maven, 2.4.0, true",
    "io.example:pipe, Maven, 2.4.2, false",
    "io.example:pipes, Maven, 2.4.0, false",
    "io.example:pipe, npm, 2.4.0, false"
  })
  void anAdvisoryConcernsTheVersionsItLists(
      String name, String ecosystem, String version, boolean found) throws IOException {
    advisory(name, ecosystem, "'versions': ['1.0', '" + version + "']");

    assertThat(passes()).isEqualTo(!found);
  }

  @Test
  void theFixedVersionIsNamed() throws IOException {
    advisory(
        "io.example:pipe",
        "Maven",
        "'ranges': [{'type': 'ECOSYSTEM', 'events': [{'introduced': '0'}, {'fixed': '1.9.9'},"
            + " {'introduced': '2.0'}, {'fixed': '2.4.7'}]}]");

    assertThat(passes()).isFalse();
    assertThat(said()).contains("(fixed in 2.4.7)");
  }

  @Test
  void aWithdrawnAdvisoryConcernsNobody() throws IOException {
    advisory("io.example:pipe", "Maven", "'versions': ['2.4.0']");
    Path file = advisories.resolve("GHSA-made-up-0001.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"id\"", "\"withdrawn\": \"2026-01-01T00:00:00Z\", \"id\""));

    assertThat(passes()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-24, true", "2026-11-23, false"})
  void anAcceptanceHoldsUntilItsDay(String until, boolean passes) throws IOException {
    advisory("io.example:pipe", "Maven", "'versions': ['2.4.0']");
    accepted("GHSA-made-up-0001 | io.example:pipe | " + until + " | the part is not reachable");

    assertThat(passes()).isEqualTo(passes);
  }

  @Test
  void anAcceptanceIsOfOnePartAndNeedsAReason() throws IOException {
    advisory("io.example:pipe", "Maven", "'versions': ['2.4.0']");
    accepted("GHSA-made-up-0001 | io.example:other | 2027-01-01 | the part is not reachable");

    assertThat(passes()).isFalse();
    assertThat(said()).contains("Accepted and not found: GHSA-made-up-0001 of io.example:other");

    accepted("GHSA-made-up-0001 | io.example:pipe | 2027-01-01 | ");
    assertThatThrownBy(this::passes).hasMessageContaining("id | part | until | reason");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'license': {'id': 'GPL-3.0-only'}} | false",
        "{'license': {'name': 'GNU General Public License, version 2'}} | false",
        "{'license': {'id': 'AGPL-3.0-or-later'}} | false",
        "{'license': {'id': 'SSPL-1.0'}} | false",
        " | false",
        "{'license': {'id': 'LGPL-2.1-or-later'}} | true",
        "{'license': {'name': 'GNU Lesser General Public License'}} | true",
        "{'license': {'id': 'EPL-2.0'}}, {'license': {'id': 'GPL-2.0-with-classpath-exception'}} | true",
        "{'license': {'name': 'GPL2 w/ CPE'}} | true",
        "{'expression': 'MIT OR GPL-2.0-only'} | true",
        "{'expression': 'GPL-2.0-only AND MIT'} | false"
      })
  void aPartNeedsALicenceTheSuiteCanBeHandedOnUnder(String licences, boolean passes)
      throws IOException {
    bom(licences == null ? "" : licences.replace('\'', '"'));
    advisory("io.example:none", "Maven", "'versions': ['1']");

    assertThat(passes()).isEqualTo(passes);
  }

  @Test
  void withoutAdvisoriesItSaysThatHolesWereNotLookedFor() throws IOException {
    boolean passes =
        new ScanCommand(
                folder.resolve("bom.json"), folder.resolve("accepted"), Optional.empty(), print())
            .run(TODAY);

    assertThat(passes).isTrue();
    assertThat(said()).contains("NOT looked for").contains("io.example:pipe 2.4.0");
  }

  @Test
  void anEmptyFolderOfAdvisoriesIsNoCleanBill() {
    assertThatThrownBy(this::passes).hasMessageContaining("holds no advisories");
  }

  private boolean passes() throws IOException {
    return new ScanCommand(
            folder.resolve("bom.json"),
            folder.resolve("accepted"),
            Optional.of(advisories),
            print())
        .run(TODAY);
  }

  private PrintStream print() {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private void bom(String licences) throws IOException {
    Files.writeString(
        folder.resolve("bom.json"),
        """
        {"bomFormat": "CycloneDX", "components": [
          {"group": "io.worksafety", "name": "gateway", "version": "1"},
          {"group": "io.example", "name": "pipe", "version": "2.4.0", "licenses": [%s]}]}
        """
            .formatted(licences));
  }

  private void accepted(String lines) throws IOException {
    Files.writeString(folder.resolve("accepted"), "# id | part | until | reason\n" + lines + "\n");
  }

  private void advisory(String name, String ecosystem, String affected) throws IOException {
    Files.writeString(
        advisories.resolve("GHSA-made-up-0001.json"),
        """
        {"id": "GHSA-made-up-0001", "modified": "2026-11-01T00:00:00Z", "aliases": ["CVE-2026-0001"],
         "summary": "It leaks",
         "affected": [{"package": {"ecosystem": "%s", "name": "%s"}, %s}]}
        """
            .formatted(ecosystem, name, affected.replace('\'', '"')));
  }
}
