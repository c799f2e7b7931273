package io.worksafety.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiContractTest {

  private static final String GOOD =
      """
      openapi: 3.1.0
      info: {title: Drill, version: "1"}
      paths:
        /api/v1/drills:
          post:
            operationId: reportDrill
            summary: Report a drill
            description: Whoever runs a drill reports it here, so that it counts.
            x-roles: [INSPECTOR]
            x-access: [{roles: [INSPECTOR], area: within, industry: any, emergency: false}]
            tags: [Drills]
            parameters:
              - {name: dry, in: query, description: Only check, schema: {type: string, maxLength: 5}}
            requestBody:
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/ReportDrill'}
                  example: {title: 消防演练, heldOn: "2026-03-01"}
            responses:
              "201":
                description: The drill
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/DrillView'}
                    example: {id: 0199a8c2-6f10-7c31-9a52-3d4e5f60718a, report: {title: 演练, heldOn: "2026-03-01"}}
              "400": {$ref: '#/components/responses/Problem'}
              "500": {$ref: '#/components/responses/Problem'}
              "503": {$ref: '#/components/responses/Problem'}
      components:
        responses:
          Problem:
            description: A problem
            content:
              application/problem+json:
                schema: {$ref: '#/components/schemas/Problem'}
        schemas:
          ReportDrill:
            type: object
            additionalProperties: false
            required: [title]
            properties:
              title: {type: string, maxLength: 100}
              heldOn: {type: string, format: date}
          DrillView:
            type: object
            required: [id, report]
            properties:
              id: {type: string, format: uuid}
              report: {$ref: '#/components/schemas/ReportDrill'}
          Problem:
            type: object
            properties:
              code: {type: string, maxLength: 100}
      """;

  @Test
  void aCompleteContractPasses() {
    assertThat(OpenApiContract.of(GOOD).violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openapi: 3.1.0 | openapi: 3.0.3 | openapi must be 3.1",
        "operationId: reportDrill | x-none: 1 | operationId is missing",
        "summary: Report a drill | x-none: 1 | summary is missing",
        "description: Whoever runs | x-none: Whoever runs | does not say what it is for",
        "x-roles: [INSPECTOR] | x-roles: [] | x-roles is missing",
        "x-access: [{roles: [INSPECTOR], area: within, industry: any, emergency: false}] | x-none: 1"
            + " | x-access is missing",
        "roles: [INSPECTOR], area | roles: [SYSTEM_CLIENT], area | the scope of machine clients",
        "emergency: false}] | emergency: false, scope: x}] | the scope of machine clients",
        "tags: [Drills] | tags: [] | tag is missing",
        "description: Only check, | x-none: 1, | parameter dry: description is missing",
        "schema: {type: string, maxLength: 5} | schema: {type: string} | parameter dry: a text",
        "example: {title: 消防演练, heldOn: \"2026-03-01\"} | x-none: 1 | request application/json:"
            + " example",
        "heldOn: \"2026-03-01\"} | heldOn: \"1 March\"} | the example breaks its schema at /heldOn",
        "{title: 消防演练, | {name: 消防演练, | the example breaks its schema",
        "id: 0199a8c2-6f10-7c31-9a52-3d4e5f60718a | id: 5 | 201 application/json: the example"
            + " breaks",
        "\"201\": | \"301\": | no success is described",
        "application/problem+json: | application/json: | is not application/problem+json",
        "\"503\": {$ref: '#/components/responses/Problem'} | x-none: 1 | problem 503 is missing",
        "title: {type: string, maxLength: 100} | title: {type: string} | ReportDrill/title: a text",
        "title: {type: string, maxLength: 100} | title: {type: [string, 'null']} |"
            + " ReportDrill/title: a text",
        "title: {type: string, maxLength: 100} | title: {type: array, items: {type: string}} |"
            + " title/items: a text"
      })
  void eachGapIsFound(String good, String bad, String found) {
    String broken = GOOD.replace(good, bad);
    assertThat(broken).isNotEqualTo(GOOD);
    assertThat(OpenApiContract.of(broken).violations()).anyMatch(v -> v.contains(found));
  }

  @Test
  void anOperationIdIsUsedOnce() {
    String twice =
        GOOD.replace(
            "components:\n",
            """
              /api/v1/others:
                get:
                  operationId: reportDrill
            components:
            """);
    assertThat(OpenApiContract.of(twice).violations())
        .anyMatch(v -> v.contains("operationId reportDrill is also that of POST /api/v1/drills"));
  }

  @Test
  void theCommittedFileSaysTheSameWhateverItsOrderAndForm(@TempDir Path folder) throws IOException {
    // Given
    Path committed = folder.resolve("openapi.yaml");
    Files.writeString(
        committed,
        GOOD.replace(
            "info: {title: Drill, version: \"1\"}", "info:\n  version: '1'\n  title: Drill"));

    // When
    assertThatCode(() -> OpenApiContract.of(GOOD).assertSameAs(committed))

        // Then
        .doesNotThrowAnyException();
    assertThatThrownBy(() ->
            OpenApiContract.of(GOOD.replace("maxLength: 100", "maxLength: 99"))
                .assertSameAs(committed))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/components/schemas/ReportDrill/properties/title/maxLength");
    assertThatThrownBy(() ->
            OpenApiContract.of(GOOD.replace("required: [title]", "minProperties: 1"))
                .assertSameAs(committed))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("only in the committed file")
        .hasMessageContaining("missing in the committed file");
  }
}
