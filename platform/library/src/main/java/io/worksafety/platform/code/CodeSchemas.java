package io.worksafety.platform.code;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the constraints of this package demand into the contract: the OpenAPI scanner knows
 * only those of Bean Validation itself. What a schema says already stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CodeSchemas implements OASFilter {

  private static final DotName SCHEMA =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
  private static final List<DotName> PARAMETERS =
      List.of(
          DotName.createSimple("jakarta.ws.rs.QueryParam"),
          DotName.createSimple("jakarta.ws.rs.PathParam"),
          DotName.createSimple("jakarta.ws.rs.HeaderParam"));

  /** How each constraint reads as JSON Schema. */
  private static final Map<Class<?>, BiConsumer<AnnotationInstance, Schema>> RULES =
      Map.of(
          Text.class,
          CodeSchemas::text,
          CreditCodeText.class,
          (a, s) -> limit(s, 18, 18, "^[0-9A-HJ-NPQRTUWXY]{18}$"),
          CitizenIdText.class,
          (a, s) -> limit(s, 18, 18, "^[0-9]{17}[0-9X]$"),
          AreaCodeText.class,
          CodeSchemas::areaCode,
          IndustryCodeText.class,
          CodeSchemas::industryCode,
          PhoneText.class,
          (a, s) -> limit(s, 10, 17, "^(" + PhoneNumber.PATTERN + ")$"),
          PlateNumberText.class,
          (a, s) -> limit(s, 7, 8, "^" + PlateNumber.PATTERN + "$"));

  /** Constraints on the properties of classes, by schema name and property. */
  private final Map<String, Map<String, AnnotationInstance>> properties = new HashMap<>();

  /** Constraints on parameters, by operation (or *, for beans of parameters) and name. */
  private final Map<String, Map<String, AnnotationInstance>> parameters = new HashMap<>();

  public CodeSchemas(IndexView index) {
    for (Class<?> rule : RULES.keySet()) {
      for (AnnotationInstance found : index.getAnnotations(DotName.createSimple(rule))) {
        place(found, found.target());
      }
    }
  }

  private void place(AnnotationInstance found, AnnotationTarget target) {
    switch (target.kind()) {
      case FIELD -> place(found, target.asField());
      case METHOD_PARAMETER -> place(found, target.asMethodParameter());
      case TYPE -> {
        AnnotationTarget holder = target.asType().enclosingTarget();
        if (holder.kind() != AnnotationTarget.Kind.TYPE) {
          place(found, holder);
        }
      }
      // a record component is a field too; other places do not reach the contract
      case RECORD_COMPONENT, METHOD, CLASS -> {}
    }
  }

  private void place(AnnotationInstance found, FieldInfo field) {
    String parameter = parameterName(field.annotations());
    if (parameter != null) {
      parameters.computeIfAbsent("*", o -> new HashMap<>()).put(parameter, found);
      return;
    }
    AnnotationInstance schema = field.declaringClass().declaredAnnotation(SCHEMA);
    String name =
        schema == null || schema.value("name") == null
            ? field.declaringClass().simpleName()
            : schema.value("name").asString();
    properties.computeIfAbsent(name, o -> new HashMap<>()).put(field.name(), found);
  }

  private void place(AnnotationInstance found, MethodParameterInfo parameter) {
    MethodInfo method = parameter.method();
    String name = parameterName(parameter.annotations());
    if (name != null) {
      parameters.computeIfAbsent(method.name(), o -> new HashMap<>()).put(name, found);
    }
  }

  private static @Nullable String parameterName(List<AnnotationInstance> annotations) {
    for (AnnotationInstance annotation : annotations) {
      if (PARAMETERS.contains(annotation.name())) {
        return annotation.value().asString();
      }
    }
    return null;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
      properties.forEach((name, constraints) -> {
        Schema schema = api.getComponents().getSchemas().get(name);
        if (schema != null && schema.getProperties() != null) {
          constraints.forEach((p, rule) -> apply(rule, schema.getProperties().get(p)));
        }
      });
    }
    if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
      return;
    }
    Map<String, AnnotationInstance> shared = parameters.getOrDefault("*", Map.of());
    for (var item : api.getPaths().getPathItems().values()) {
      for (var operation : item.getOperations().values()) {
        if (operation.getParameters() != null) {
          var own = parameters.getOrDefault(operation.getOperationId(), Map.of());
          for (Parameter parameter : operation.getParameters()) {
            AnnotationInstance rule = own.get(parameter.getName());
            apply(rule != null ? rule : shared.get(parameter.getName()), parameter.getSchema());
          }
        }
      }
    }
  }

  private static void apply(@Nullable AnnotationInstance constraint, @Nullable Schema schema) {
    if (constraint == null || schema == null) {
      return;
    }
    Schema text = schema.getItems() != null ? schema.getItems() : schema;
    RULES.forEach((type, rule) -> {
      if (constraint.name().toString().equals(type.getName())) {
        rule.accept(constraint, text);
      }
    });
  }

  private static void text(AnnotationInstance text, Schema schema) {
    boolean multiline = text.value("multiline") != null && text.value("multiline").asBoolean();
    limit(
        schema,
        integer(text, "min", 1),
        text.value("max").asInt(),
        multiline ? null : "^[^\\x00-\\x1F\\x7F]*$");
  }

  private static void areaCode(AnnotationInstance code, Schema schema) {
    int min = integer(code, "minDigits", 6);
    int max = integer(code, "maxDigits", 12);
    limit(schema, min, max, "^[1-9][0-9]{" + (min - 1) + "," + (max - 1) + "}$");
  }

  private static void industryCode(AnnotationInstance code, Schema schema) {
    boolean prefix = code.value("prefix") != null && code.value("prefix").asBoolean();
    limit(schema, prefix ? 1 : 5, 5, prefix ? "^[A-T][0-9]{0,4}$" : "^[A-T][0-9]{4}$");
  }

  private static int integer(AnnotationInstance annotation, String name, int otherwise) {
    return annotation.value(name) == null ? otherwise : annotation.value(name).asInt();
  }

  private static void limit(Schema schema, int min, int max, @Nullable String pattern) {
    if (schema.getMinLength() == null && min > 0) {
      schema.setMinLength(min);
    }
    if (schema.getMaxLength() == null) {
      schema.setMaxLength(max);
    }
    if (schema.getPattern() == null && pattern != null) {
      schema.setPattern(pattern);
    }
  }
}
