package io.worksafety.platform.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Makes schemas say what the records say: a component that is not nullable is always there, an enum
 * has Chinese labels, identifiers and instants are plain strings with a format.
 */
final class SchemaPolish {

  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final String PREFIX = "#/components/schemas/";
  private static final Set<String> INLINED =
      Set.of("UUID", "Instant", "LocalDate", "OffsetDateTime", "Duration", "Period");

  private final OpenAPI api;
  private final IndexView index;

  SchemaPolish(OpenAPI api, IndexView index) {
    this.api = api;
    this.index = index;
  }

  void apply() {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    if (schemas == null) {
      return;
    }
    Set<String> requested = new HashSet<>();
    Set<String> answered = new HashSet<>();
    operations(operation -> {
      if (operation.getRequestBody() != null) {
        content(operation.getRequestBody().getContent(), s -> reach(s, requested));
      }
      operation
          .getResponses()
          .getAPIResponses()
          .values()
          .forEach(r -> content(r.getContent(), s -> reach(s, answered)));
    });
    answered.removeAll(requested);
    schemas.forEach((name, schema) -> {
      walk(schema, this::plain);
      ClassInfo type = type(name);
      if (type != null && type.isRecord() && answered.contains(name)) {
        alwaysThere(type, schema);
      }
      if (type != null && type.isEnum()) {
        labels(type, schema);
      }
    });
    operations(operation -> {
      if (operation.getParameters() != null) {
        operation.getParameters().forEach(p -> walk(p.getSchema(), this::plain));
      }
      if (operation.getRequestBody() != null) {
        content(operation.getRequestBody().getContent(), s -> walk(s, this::plain));
      }
      operation
          .getResponses()
          .getAPIResponses()
          .values()
          .forEach(r -> content(r.getContent(), s -> walk(s, this::plain)));
    });
    Map<String, Schema> kept = new LinkedHashMap<>(schemas);
    kept.keySet().removeAll(INLINED);
    api.getComponents().setSchemas(kept);
  }

  private void operations(Consumer<Operation> each) {
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      api.getPaths().getPathItems().values().forEach(i -> i.getOperations().values().forEach(each));
    }
  }

  private static void content(@Nullable Content content, Consumer<Schema> each) {
    if (content != null && content.getMediaTypes() != null) {
      content.getMediaTypes().values().forEach(m -> each.accept(m.getSchema()));
    }
  }

  /** Replaces what generators would make a class of by the string it is on the wire. */
  private void plain(Schema schema) {
    String ref = schema.getRef();
    if (ref != null && ref.startsWith(PREFIX) && INLINED.contains(ref.substring(PREFIX.length()))) {
      schema.setRef(null);
      schema.setType(new ArrayList<>(List.of(SchemaType.STRING)));
      schema.setFormat(
          switch (ref.substring(PREFIX.length())) {
            case "UUID" -> "uuid";
            case "LocalDate" -> "date";
            case "Duration", "Period" -> "duration";
            default -> "date-time";
          });
    }
    // What Bean Validation's NotBlank leaves: says nothing a client could use
    if ("\\S".equals(schema.getPattern())) {
      schema.setPattern(null);
      if (schema.getMinLength() == null) {
        schema.setMinLength(1);
      }
    }
  }

  private void reach(Schema schema, Set<String> names) {
    walk(
        schema,
        s -> {
          String ref = s.getRef();
          if (ref != null && ref.startsWith(PREFIX) && names.add(ref.substring(PREFIX.length()))) {
            Schema named = api.getComponents().getSchemas().get(ref.substring(PREFIX.length()));
            if (named != null) {
              reach(named, names);
            }
          }
        });
  }

  private static void walk(@Nullable Schema schema, Consumer<Schema> each) {
    if (schema == null) {
      return;
    }
    each.accept(schema);
    walk(schema.getItems(), each);
    walk(schema.getAdditionalPropertiesSchema(), each);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(s -> walk(s, each));
    }
    for (List<Schema> several :
        Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
      if (several != null) {
        several.forEach(s -> walk(s, each));
      }
    }
  }

  private @Nullable ClassInfo type(String schemaName) {
    // Page<HazardRow> becomes PageHazardRow
    String name = schemaName.startsWith("Page") && schemaName.length() > 4 ? "Page" : schemaName;
    ClassInfo found = null;
    for (ClassInfo candidate : index.getKnownClasses()) {
      String full = candidate.name().toString();
      if (full.startsWith("io.worksafety.")
          && full.endsWith(name)
          && ".$".indexOf(full.charAt(full.length() - name.length() - 1)) >= 0) {
        if (found != null && !found.name().equals(candidate.name())) {
          return null; // two records of one name: say nothing rather than something wrong
        }
        found = candidate;
      }
    }
    return found;
  }

  private static void alwaysThere(ClassInfo type, Schema schema) {
    if (schema.getProperties() == null) {
      return;
    }
    List<String> required =
        schema.getRequired() == null ? new ArrayList<>() : new ArrayList<>(schema.getRequired());
    for (RecordComponentInfo component : type.recordComponents()) {
      boolean nullable =
          component.hasAnnotation(NULLABLE) || component.type().hasAnnotation(NULLABLE);
      if (!nullable
          && schema.getProperties().containsKey(component.name())
          && !required.contains(component.name())) {
        required.add(component.name());
      }
    }
    if (!required.isEmpty()) {
      schema.setRequired(required);
    }
  }

  private static void labels(ClassInfo type, Schema schema) {
    try {
      Class<?> loaded =
          Class.forName(
              type.name().toString(), true, Thread.currentThread().getContextClassLoader());
      var label = loaded.getMethod("labelZh");
      label.setAccessible(true);
      Map<String, Object> labels = new LinkedHashMap<>();
      for (Object constant : loaded.getEnumConstants()) {
        labels.put(((Enum<?>) constant).name(), label.invoke(constant));
      }
      schema.addExtension("x-enum-labels-zh", labels);
    } catch (NoSuchMethodException e) {
      // an enum without labels: the contract test asks for them
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Labels of " + type.name(), e);
    }
  }
}
