package io.worksafety.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.worksafety.platform.store.EventType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventSchemasTest {

  private static final Path FOLDER = Path.of("src/test/contract/events");
  private static final String TYPE = "io.worksafety.echo.noted.v1";

  private final EventSchemas schemas = EventSchemas.in(FOLDER);

  @Test
  void anEventThatFitsItsSchemaPasses() {
    assertThatCode(() ->
            schemas.assertValid(
                event(
                    TYPE,
                    """
                    {"noteId":"0199a8c2-6f10-7c31-9a52-3d4e5f60718a",
                     "originEvent":"0199a8c2-6f10-7c31-9a52-3d4e5f60718b","text":"通道"}\
                    """)))
        .doesNotThrowAnyException();
    assertThat(schemas.types()).containsExactly(TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"noteId\":\"0199a8c2-6f10-7c31-9a52-3d4e5f60718a\",\"text\":\"a\"}",
        "{\"noteId\":\"no"
            + " uuid\",\"originEvent\":\"0199a8c2-6f10-7c31-9a52-3d4e5f60718a\",\"text\":\"a\"}",
        "{\"noteId\":\"0199a8c2-6f10-7c31-9a52-3d4e5f60718a\",\"originEvent\":\"0199a8c2-6f10-7c31-9a52-3d4e5f60718a\",\"text\":5}",
        "{\"noteId\":\"0199a8c2-6f10-7c31-9a52-3d4e5f60718a\",\"originEvent\":\"0199a8c2-6f10-7c31-9a52-3d4e5f60718a\",\"text\":\"a\",\"phone\":\"1\"}",
        "[]"
      })
  void anEventThatDoesNotFitIsNamed(String body) {
    assertThatThrownBy(() -> schemas.assertValid(event(TYPE, body)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(TYPE);
  }

  @Test
  void anEventOfATypeWithoutASchemaIsRefused() {
    assertThatThrownBy(() -> schemas.assertValid(event("io.worksafety.echo.unknown.v1", "{}")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no schema");
  }

  @EventType("io.worksafety.echo.noted.v1")
  record Noted(UUID noteId, UUID originEvent, String text, String mood) {}

  @EventType("io.worksafety.{service}.erased.v1")
  record Erased(UUID noteId) {}

  @Test
  void whatAnEventHasAndItsSchemaHasNotIsNamed() {
    assertThat(schemas.gaps("echo", List.of(Noted.class, Erased.class)))
        .containsExactly(
            "io.worksafety.echo.noted.v1.schema.json: the property mood is missing",
            Erased.class.getName() + ": io.worksafety.echo.erased.v1.schema.json is missing");
    assertThat(schemas.gaps("echo", List.of()))
        .containsExactly("io.worksafety.echo.noted.v1.schema.json: no event has this type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"$id\": \"io.worksafety.echo.noted.v1\" | \"$id\": \"other\" | $id",
        "\"additionalProperties\": false | \"additionalProperties\": true | additionalProperties",
        "2020-12 | 2019-09 | $schema",
        "\"description\" | \"title\" | description"
      })
  void aSchemaFileThatBreaksTheRulesIsNotLoaded(
      String rule, String broken, String named, @TempDir Path folder) throws IOException {
    // Given
    String file = TYPE + ".schema.json";
    String text = Files.readString(FOLDER.resolve(file)).replace(rule, broken);
    Files.writeString(folder.resolve(file), text);

    // When
    assertThatThrownBy(() -> EventSchemas.in(folder))

        // Then
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(named);
  }

  private static RecordedEvent event(String type, String body) {
    return new RecordedEvent(
        "topic",
        0,
        0,
        Instant.EPOCH,
        "key",
        Map.of("ce_type", type),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
