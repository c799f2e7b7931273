package io.worksafety.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An OpenAPI document held against what the suite promises of every operation: purpose, roles,
 * working examples, bounded texts, named problems. All shortcomings are reported at once.
 */
public final class OpenApiContract {

  private static final Set<String> VERBS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** Formats that say nothing about the length of a text. */
  private static final Set<String> UNBOUNDED_FORMATS =
      Set.of("uri", "uri-reference", "iri", "regex", "password", "byte");

  private static final List<String> SUBSCHEMAS =
      List.of("items", "additionalProperties", "not", "if", "then", "else", "contains");
  private static final List<String> SUBSCHEMA_LISTS =
      List.of("allOf", "anyOf", "oneOf", "prefixItems");
  private static final List<String> SUBSCHEMA_MAPS =
      List.of("properties", "patternProperties", "$defs");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder
                  .schemaCacheEnabled(false)
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final JsonNode document;
  private final Set<String> violations = new LinkedHashSet<>();

  private OpenApiContract(JsonNode document) {
    this.document = document;
  }

  /** A document in JSON or YAML. */
  public static OpenApiContract of(String text) {
    try {
      // A JSON document is YAML too, but the YAML reader has a size limit.
      return new OpenApiContract(
          (text.stripLeading().startsWith("{") ? JSON : YAML).readTree(text));
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not an OpenAPI document", e);
    }
  }

  public static OpenApiContract in(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toAbsolutePath().toString(), e);
    }
  }

  public void assertComplete() {
    List<String> found = violations();
    if (!found.isEmpty()) {
      throw new AssertionError(
          "The contract has " + found.size() + " gaps:\n" + String.join("\n", found));
    }
  }

  /** Whatever the order of members, both documents say the same. */
  public void assertSameAs(Path committed) {
    List<String> differences = new ArrayList<>();
    compare("", in(committed).document, document, differences);
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "%s is not what the code says; package the module and commit the file:%n%s"
              .formatted(
                  committed,
                  String.join("\n", differences.subList(0, Math.min(20, differences.size())))));
    }
  }

  public List<String> violations() {
    violations.clear();
    require(document.path("openapi").asText().startsWith("3.1"), "", "openapi must be 3.1");
    require(has(document.at("/info/title")), "info", "title is missing");
    require(has(document.at("/info/version")), "info", "version is missing");
    Map<String, String> ids = new HashMap<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(verb -> {
                  if (VERBS.contains(verb.getKey())) {
                    operation(
                        verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        verb.getValue(),
                        path.getValue().path("parameters"),
                        ids);
                  }
                }));
    document
        .at("/components/schemas")
        .properties()
        .forEach(schema -> bounded("schema " + schema.getKey(), schema.getValue()));
    return List.copyOf(violations);
  }

  private void operation(
      String where, JsonNode operation, JsonNode shared, Map<String, String> ids) {
    String id = operation.path("operationId").asText();
    require(!id.isBlank(), where, "operationId is missing");
    String other = ids.putIfAbsent(id, where);
    require(
        id.isBlank() || other == null, where, "operationId " + id + " is also that of " + other);
    require(has(operation.path("summary")), where, "summary is missing");
    require(
        operation.path("description").asText().strip().length() > 40
            && !operation.path("description").asText().strip().startsWith("**Access"),
        where,
        "description does not say what it is for");
    require(operation.path("x-roles").size() > 0, where, "x-roles is missing");
    require(operation.path("x-access").size() > 0, where, "x-access is missing");
    for (JsonNode row : operation.path("x-access")) {
      boolean machine = row.path("roles").toString().contains("\"SYSTEM_CLIENT\"");
      require(
          machine == row.has("scope"), where, "x-access: the scope of machine clients is wrong");
    }
    require(operation.path("tags").size() > 0, where, "tag is missing");
    shared.forEach(parameter -> parameter(where, parameter));
    operation.path("parameters").forEach(parameter -> parameter(where, parameter));
    JsonNode body = resolve(operation.path("requestBody"));
    if (!body.isMissingNode()) {
      content(where + " request", body.path("content"));
    }
    responses(where, operation.path("responses"));
  }

  private void responses(String where, JsonNode responses) {
    boolean success = false;
    for (var entry : responses.properties()) {
      String status = entry.getKey();
      JsonNode response = resolve(entry.getValue());
      String place = where + " " + status;
      require(has(response.path("description")), place, "description is missing");
      if (status.startsWith("2")) {
        success = true;
        if (!status.equals("204")) {
          content(place, response.path("content"));
        }
      } else if (status.startsWith("4") || status.startsWith("5")) {
        require(
            response.path("content").has("application/problem+json"),
            place,
            "is not application/problem+json");
      }
    }
    require(success, where, "no success is described");
    for (String status : List.of("400", "500", "503")) {
      require(responses.has(status), where, "problem " + status + " is missing");
    }
  }

  private void parameter(String where, JsonNode reference) {
    JsonNode parameter = resolve(reference);
    String place = where + " parameter " + parameter.path("name").asText();
    // What stands in a path is explained by the path.
    require(
        parameter.path("in").asText().equals("path") || has(parameter.path("description")),
        place,
        "description is missing");
    require(parameter.path("schema").size() > 0, place, "schema is missing");
    bounded(place, parameter.path("schema"));
  }

  private void content(String where, JsonNode content) {
    require(content.size() > 0, where, "content is missing");
    content
        .properties()
        .forEach(media -> {
          String place = where + " " + media.getKey();
          JsonNode schema = media.getValue().path("schema");
          require(schema.size() > 0, place, "schema is missing");
          bounded(place, schema);
          List<JsonNode> examples = examples(media.getValue());
          require(!examples.isEmpty(), place, "example is missing");
          if (media.getKey().contains("json") && schema.size() > 0) {
            examples.forEach(example -> fits(place, schema, example));
          }
        });
  }

  private static List<JsonNode> examples(JsonNode media) {
    List<JsonNode> examples = new ArrayList<>();
    if (media.has("example")) {
      examples.add(media.get("example"));
    }
    media.path("examples").forEach(example -> examples.add(example.path("value")));
    return examples;
  }

  /** The example is an instance of the schema, references and formats included. */
  private void fits(String where, JsonNode schema, JsonNode example) {
    ObjectNode whole = JSON.createObjectNode();
    whole.put("$schema", SpecificationVersion.DRAFT_2020_12.getDialectId());
    whole.putArray("allOf").add(schema);
    whole.set("components", document.path("components"));
    REGISTRY
        .getSchema(whole.toString(), InputFormat.JSON)
        .validate(example.toString(), InputFormat.JSON)
        .forEach(error ->
            violations.add(
                where
                    + ": the example breaks its schema at "
                    + error.getInstanceLocation()
                    + ": "
                    + error.getMessage()));
  }

  private void bounded(String where, JsonNode schema) {
    if (!schema.isObject() || schema.has("$ref")) {
      return;
    }
    if (mayBeText(schema.path("type"))) {
      boolean format =
          schema.has("format") && !UNBOUNDED_FORMATS.contains(schema.path("format").asText());
      require(
          schema.has("maxLength") || schema.has("enum") || schema.has("const") || format,
          where,
          "a text without maxLength, enum or format");
    }
    for (String name : SUBSCHEMAS) {
      bounded(where + "/" + name, schema.path(name));
    }
    for (String name : SUBSCHEMA_LISTS) {
      schema.path(name).forEach(part -> bounded(where + "/" + name, part));
    }
    for (String name : SUBSCHEMA_MAPS) {
      schema
          .path(name)
          .properties()
          .forEach(part -> bounded(where + "/" + part.getKey(), part.getValue()));
    }
  }

  private static boolean mayBeText(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (one.asText().equals("string")) {
          return true;
        }
      }
    }
    return type.asText().equals("string");
  }

  private JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
  }

  private void require(boolean holds, String where, String shortcoming) {
    if (!holds) {
      violations.add(where + ": " + shortcoming);
    }
  }

  private static boolean has(JsonNode text) {
    return !text.asText().isBlank();
  }

  private static void compare(
      String where, JsonNode committed, JsonNode generated, List<String> differences) {
    if (committed.isObject() && generated.isObject()) {
      Set<String> names = new TreeSet<>();
      committed.fieldNames().forEachRemaining(names::add);
      generated.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String place = where + "/" + name.replace("~", "~0").replace("/", "~1");
        if (!generated.has(name)) {
          differences.add(place + " is only in the committed file");
        } else if (!committed.has(name)) {
          differences.add(place + " is missing in the committed file");
        } else {
          compare(place, committed.get(name), generated.get(name), differences);
        }
      }
    } else if (committed.isArray() && generated.isArray() && committed.size() == generated.size()) {
      for (int i = 0; i < committed.size(); i++) {
        compare(where + "/" + i, committed.get(i), generated.get(i), differences);
      }
    } else if (!same(committed, generated)) {
      differences.add(where + ": committed " + committed + ", generated " + generated);
    }
  }

  private static boolean same(JsonNode a, JsonNode b) {
    return a.isNumber() && b.isNumber()
        ? a.decimalValue().compareTo(b.decimalValue()) == 0
        : a.equals(b);
  }
}
