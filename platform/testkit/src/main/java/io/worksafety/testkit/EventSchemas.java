package io.worksafety.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.worksafety.platform.emergency.EmergencyAccessEvent;
import io.worksafety.platform.outbox.CloudEventHeaders;
import io.worksafety.platform.store.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The schema files of events, {@code contract/events/<type>.schema.json}, and events held against
 * them. A file that is not what the contract promises fails at loading.
 */
public final class EventSchemas {

  private static final String SUFFIX = ".schema.json";
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final Map<String, Schema> schemas = new TreeMap<>();
  private final Map<String, Set<String>> properties = new TreeMap<>();

  private EventSchemas(List<Path> folders) {
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().forEach(this::load);
      } catch (IOException e) {
        throw new UncheckedIOException("No event schemas in " + folder.toAbsolutePath(), e);
      }
    }
  }

  /** Those of the module under test. */
  public static EventSchemas ofModule() {
    return in(Path.of("contract/events"));
  }

  public static EventSchemas in(Path... folders) {
    return new EventSchemas(List.of(folders));
  }

  public Set<String> types() {
    return schemas.keySet();
  }

  /**
   * Every event a service can publish has a schema that names all it carries, and every schema is
   * that of an event.
   *
   * @param service the name of the service, e.g. {@code hazard}
   */
  public void assertComplete(String service) {
    List<Class<?>> events = new ArrayList<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.worksafety." + service)
            .stream()
            .filter(type -> type.isAnnotatedWith(EventType.class))
            .forEach(type -> events.add(type.reflect()));
    // What the platform publishes in the name of a service
    events.addAll(List.of(EmergencyAccessEvent.class.getPermittedSubclasses()));
    List<String> gaps = gaps(service, events);
    if (!gaps.isEmpty()) {
      throw new AssertionError(
          "contract/events has " + gaps.size() + " gaps:\n" + String.join("\n", gaps));
    }
  }

  List<String> gaps(String service, List<Class<?>> events) {
    List<String> gaps = new ArrayList<>();
    Set<String> idle = new TreeSet<>(schemas.keySet());
    for (Class<?> event : events) {
      String type = event.getAnnotation(EventType.class).value().replace("{service}", service);
      idle.remove(type);
      Set<String> known = properties.get(type);
      if (known == null) {
        gaps.add(event.getName() + ": " + type + SUFFIX + " is missing");
        continue;
      }
      for (RecordComponent component : event.getRecordComponents()) {
        if (!known.contains(component.getName())) {
          gaps.add(type + SUFFIX + ": the property " + component.getName() + " is missing");
        }
      }
    }
    idle.forEach(type -> gaps.add(type + SUFFIX + ": no event has this type"));
    return gaps;
  }

  /** Every one of these events has a schema and satisfies it. */
  public void assertAllValid(Iterable<RecordedEvent> events) {
    List<String> broken = new ArrayList<>();
    for (RecordedEvent event : events) {
      broken.addAll(violations(event));
    }
    if (!broken.isEmpty()) {
      throw new AssertionError("Events break their contract:\n" + String.join("\n", broken));
    }
  }

  public void assertValid(RecordedEvent event) {
    assertAllValid(List.of(event));
  }

  List<String> violations(RecordedEvent event) {
    Schema schema = schemas.get(event.type());
    if (schema == null) {
      return List.of(event + ": there is no schema for this type");
    }
    return schema.validate(event.body(), InputFormat.JSON).stream()
        .map(error -> event + ": " + error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  private void load(Path file) {
    String type = file.getFileName().toString().replace(SUFFIX, "");
    try {
      String text = Files.readString(file);
      JsonNode schema = JSON.readTree(text);
      require(file, schema.path("$schema").asText().equals(DRAFT), "$schema must be " + DRAFT);
      require(file, schema.path("$id").asText().equals(type), "$id must be " + type);
      require(file, schema.path("type").asText().equals("object"), "type must be object");
      require(
          file,
          schema.path("additionalProperties").isBoolean()
              && !schema.path("additionalProperties").asBoolean(),
          "additionalProperties must be false");
      require(file, !schema.path("description").asText().isBlank(), "description is missing");
      Set<String> named = new TreeSet<>();
      schema.path("properties").fieldNames().forEachRemaining(named::add);
      properties.put(type, named);
      var location = SchemaLocation.of(CloudEventHeaders.SCHEMA_BASE + type);
      schemas.put(type, REGISTRY.getSchema(location, text, InputFormat.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static void require(Path file, boolean holds, String rule) {
    if (!holds) {
      throw new AssertionError(file + ": " + rule);
    }
  }
}
