package io.worksafety.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.worksafety.platform.outbox.ServiceName;
import io.worksafety.platform.problem.ProblemType;
import io.worksafety.platform.security.Access;
import io.worksafety.platform.security.AccessPolicy;
import io.worksafety.platform.security.ScopeFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each operation what follows from its annotations, from its rows in the access policy and
 * from the example files {@code examples/<operationId>.request.json} and {@code .response.json}. An
 * operation without a row, or a row without an operation, fails the build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

  private static final DotName COMMAND =
      DotName.createSimple("io.worksafety.platform.request.Command");
  private static final DotName PROBLEM_TYPE = DotName.createSimple(ProblemType.class);
  private static final DotName REFUSALS =
      DotName.createSimple("io.worksafety.platform.request.Refusals");
  private static final DotName OPERATION =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
  private static final String PROBLEM = "#/components/schemas/Problem";

  private final Map<String, MethodInfo> methods = new TreeMap<>();
  private final ObjectMapper json = new ObjectMapper();

  private final AccessPolicy policy =
      AccessPolicy.read(Thread.currentThread().getContextClassLoader());

  private final String service =
      ServiceName.of(ConfigProvider.getConfig().getValue("quarkus.application.name", String.class));

  private final IndexView index;

  public ContractFilter(IndexView index) {
    this.index = index;
    for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
      if (operation.target() instanceof MethodInfo method) {
        methods.put(method.name(), method);
      }
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    everyOperationHasItsRow(api);
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents().removeSecurityScheme("SecurityScheme");
    api.getComponents().addSchema("Problem", problem()).addSchema("FieldError", fieldError());
    api.addExtension("x-problem-types", problemTypes());
    if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
      return;
    }
    api.getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations().forEach((verb, operation) -> complete(path, verb, operation)));
    new SchemaPolish(api, index).apply();
  }

  /** What every code of a refusal means, from the enums that define them. */
  private Map<String, Object> problemTypes() {
    Map<String, Object> types = new TreeMap<>();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    for (ClassInfo type : index.getAllKnownImplementations(PROBLEM_TYPE)) {
      if (type.isEnum()) {
        for (Object constant : load(type, loader).getEnumConstants()) {
          ProblemType problem = (ProblemType) constant;
          Map<String, Object> meaning = new LinkedHashMap<>();
          meaning.put("status", problem.status());
          meaning.put("title", problem.title());
          meaning.put("titleZh", problem.titleZh());
          types.put(problem.code(), meaning);
        }
      }
    }
    return types;
  }

  private static Class<?> load(ClassInfo type, ClassLoader loader) {
    try {
      return Class.forName(type.name().toString(), true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void everyOperationHasItsRow(OpenAPI api) {
    Set<String> operations = new TreeSet<>(methods.keySet());
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      api.getPaths()
          .getPathItems()
          .values()
          .forEach(item ->
              item.getOperations()
                  .values()
                  .forEach(operation -> operations.add(operation.getOperationId())));
    }
    agree(operations, policy.operations());
  }

  /** Refuses an operation without a row and a row without an operation, all of them at once. */
  static void agree(Set<String> operations, Set<String> rows) {
    Set<String> denied = new TreeSet<>(operations);
    denied.removeAll(rows);
    Set<String> idle = new TreeSet<>(rows);
    idle.removeAll(operations);
    if (!denied.isEmpty() || !idle.isEmpty()) {
      throw new IllegalStateException(
          "access-policy.txt: operations without a row: "
              + denied
              + ", rows without an operation: "
              + idle);
    }
  }

  private void complete(String path, PathItem.HttpMethod verb, Operation operation) {
    MethodInfo method = methods.get(operation.getOperationId());
    if (method == null) {
      return;
    }
    Access access = policy.require(method.name());
    boolean open = access.open();
    List<String> refusals = values(method, REFUSALS);
    boolean command = method.hasAnnotation(COMMAND);
    boolean hasBody = operation.getRequestBody() != null;

    StringBuilder description = new StringBuilder();
    if (operation.getDescription() != null) {
      description.append(operation.getDescription().strip());
    }
    description.append("\n\n").append(AccessText.of(access, policy));
    if (!refusals.isEmpty()) {
      description
          .append("\n\n**Refusals 拒绝原因:** `")
          .append(String.join("`, `", refusals))
          .append('`');
    }
    operation.setDescription(description.toString());
    operation.addExtension("x-roles", access.roles());
    operation.addExtension(
        "x-access", AccessText.rows(access, ScopeFilter.scope(service, verb.name())));
    if (!refusals.isEmpty()) {
      operation.addExtension("x-problems", refusals);
    }
    operation.setSecurity(
        open ? List.of() : List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
    if (command && verb == PathItem.HttpMethod.POST) {
      operation.addParameter(idempotencyKey(keyRequired(method)));
    }
    problems(operation, path, verb, open, command, hasBody, refusals);
    examples(operation);
  }

  private static void problems(
      Operation operation,
      String path,
      PathItem.HttpMethod verb,
      boolean open,
      boolean command,
      boolean hasBody,
      List<String> refusals) {
    Map<String, String> answers = new TreeMap<>();
    answers.put(
        "400", "The request is malformed or breaks a rule of shape; errors[] names the place");
    if (!open) {
      answers.put("401", "No token, or one that is not accepted");
      answers.put("403", "The caller's roles or area do not allow this");
    }
    if (path.contains("{")) {
      answers.put("404", "There is no such thing within the caller's scope");
    }
    answers.put("406", "No acceptable representation");
    if (command) {
      answers.put("409", "The state does not allow this, or another request came first");
      answers.put("422", "A business rule refuses this, or the Idempotency-Key was used otherwise");
      if (path.contains("{")) {
        answers.put("412", "If-Match names another version");
      }
      if (verb == PathItem.HttpMethod.PUT || verb == PathItem.HttpMethod.PATCH) {
        answers.put("428", "If-Match is missing");
      }
    }
    if (hasBody) {
      answers.put("413", "The body is too large");
      answers.put("415", "The body has another media type");
    }
    answers.put("429", "Too many requests of this client");
    answers.put("500", "Unforeseen failure; traceId names the log entry");
    answers.put("503", "A part is away for the moment; nothing was changed");
    answers.forEach((status, text) -> {
      APIResponse response =
          OASFactory.createAPIResponse()
              .description(text)
              .content(
                  OASFactory.createContent()
                      .addMediaType(
                          "application/problem+json",
                          OASFactory.createMediaType()
                              .schema(OASFactory.createSchema().ref(PROBLEM))));
      if (status.equals("429") || status.equals("503")) {
        response.addHeader(
            "Retry-After",
            OASFactory.createHeader()
                .description("Seconds to wait")
                .schema(
                    type(SchemaType.INTEGER)
                        .format("int32")
                        .minimum(BigDecimal.ZERO)
                        .maximum(BigDecimal.valueOf(86_400))));
      }
      operation.getResponses().addAPIResponse(status, response);
    });
  }

  private void examples(Operation operation) {
    String id = operation.getOperationId();
    JsonNode request = example(id + ".request.json");
    if (request != null && operation.getRequestBody() != null) {
      put(operation.getRequestBody().getContent(), request);
    }
    JsonNode response = example(id + ".response.json");
    if (response == null) {
      return;
    }
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, answer) -> {
          if (status.startsWith("2")) {
            put(answer.getContent(), response);
          }
        });
  }

  private static void put(@Nullable Content content, JsonNode example) {
    if (content != null && content.getMediaTypes() != null) {
      content
          .getMediaTypes()
          .forEach((type, media) ->
              media.setExample(
                  type.contains("json") ? plain(example) : example.asText(example.toString())));
    }
  }

  private static Object plain(JsonNode node) {
    return new ObjectMapper().convertValue(node, Object.class);
  }

  private @Nullable JsonNode example(String name) {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var file = loader.getResourceAsStream("examples/" + name)) {
      return file == null ? null : json.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException("examples/" + name, e);
    }
  }

  private static List<String> values(MethodInfo method, DotName annotation) {
    AnnotationInstance found = method.annotation(annotation);
    if (found == null) {
      found = method.declaringClass().declaredAnnotation(annotation);
    }
    AnnotationValue value = found == null ? null : found.value();
    return value == null ? List.of() : new ArrayList<>(List.of(value.asStringArray()));
  }

  private static boolean keyRequired(MethodInfo method) {
    AnnotationValue required = method.annotation(COMMAND).value("keyRequired");
    return required != null && required.asBoolean();
  }

  private static Parameter idempotencyKey(boolean required) {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .required(required)
        .description(
            "Makes the request safe to repeat for 7 days; required from machine clients 幂等键")
        .schema(type(SchemaType.STRING).maxLength(64).minLength(1).pattern("^[\\x21-\\x7e]+$"))
        .example("3c9e0a4e-5b1f-4c7e-9f43-0d7f2b1c8a55");
  }

  private static Schema problem() {
    return type(SchemaType.OBJECT)
        .description("RFC 9457 problem details 错误详情")
        .required(List.of("type", "title", "status", "code"))
        .addProperty("type", text(300).format("uri"))
        .addProperty("title", text(300))
        .addProperty(
            "status",
            type(SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(100))
                .maximum(BigDecimal.valueOf(599)))
        .addProperty("detail", text(4000))
        .addProperty("instance", text(4096))
        .addProperty("code", text(100).description("Stable, never translated 稳定的错误代码"))
        .addProperty("traceId", text(64))
        .addProperty(
            "errors",
            type(SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/FieldError")));
  }

  private static Schema fieldError() {
    return type(SchemaType.OBJECT)
        .description("The place that was refused 出错位置")
        .required(List.of("code", "message"))
        .addProperty("pointer", text(1000).description("JSON pointer into the body"))
        .addProperty("parameter", text(100))
        .addProperty("header", text(100))
        .addProperty("code", text(100))
        .addProperty("message", text(4000));
  }

  private static Schema text(int max) {
    return type(SchemaType.STRING).maxLength(max);
  }

  private static Schema type(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
