package io.worksafety.testkit;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.worksafety.platform.openapi.OperationNames;
import io.worksafety.platform.security.Access;
import io.worksafety.platform.security.Access.Row;
import io.worksafety.platform.security.AccessPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every operation of a running service, called by every role there is, inside and outside the area
 * (and the industry) of the things it is about, and held against the access policy:
 *
 * <ul>
 *   <li>without a token: 401
 *   <li>a role without a row: 403 that names the roles needed, the same whether the thing exists
 *   <li>outside the area, or without a relation that hides: what an id nobody has would answer; a
 *       list is empty, and nothing is made
 *   <li>inside: anything but 401, a refusal of the role, 404 or 5xx
 * </ul>
 *
 * The operations come from the OpenAPI document and from the policy; what is in only one of them
 * fails, and so does a collection without a thing to try.
 */
public final class AccessMatrix {

  /** For loadCalendar, so that trying it changes no calendar: the version is in force already. */
  public static final String CALENDAR_IN_FORCE =
      "{\"version\":1,\"source\":\"test\",\"holidays\":[],\"swappedWorkdays\":[]}";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
  private static final String REFUSED_ROLE = "One of these roles is needed";

  private record Operation(String id, String verb, String path, JsonNode contract, Access access) {}

  private record Reply(int status, String body) {

    boolean success() {
      return status >= 200 && status < 300;
    }

    boolean refusesTheRole() {
      return status == 403 && read(body).path("detail").asText().startsWith(REFUSED_ROLE);
    }
  }

  private final String service;
  private final URI base;
  private final AccessPolicy policy =
      AccessPolicy.read(Thread.currentThread().getContextClassLoader());
  private final Map<String, String> things = new HashMap<>();
  private final Map<String, String> queries = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final Map<String, UnaryOperator<Tokens>> related = new HashMap<>();
  private final Set<String> hiding = new HashSet<>();
  private final Set<String> absent = new HashSet<>();
  private final Set<String> judgedRowByRow = new HashSet<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private String inside = "320105";
  private String outside = "540102";

  private AccessMatrix(String service, URI base) {
    this.service = service;
    this.base = base;
  }

  /**
   * @param service as in its paths, e.g. {@code hazard}
   */
  public static AccessMatrix of(String service, int port) {
    return new AccessMatrix(service, URI.create("http://127.0.0.1:" + port));
  }

  /** The division all things of this matrix lie in, and one beside it. */
  public AccessMatrix areas(String within, String beside) {
    inside = within;
    outside = beside;
    return this;
  }

  /**
   * Something that exists, for a path parameter.
   *
   * @param collection the segments before the parameter, e.g. {@code hazards}, {@code
   *     cases/parties}; without the service's own name
   */
  public AccessMatrix thing(String collection, Object id) {
    things.put(collection, id.toString());
    return this;
  }

  /** This service has none of the collection yet; whoever may ask is told so. */
  public AccessMatrix nothingOf(String collection) {
    absent.add(collection);
    return thing(collection, UUID.randomUUID());
  }

  /** Something whose audit entry is tried; waits for its seal and has the record signed. */
  public AccessMatrix recorded(Object aggregate) {
    String audit = "/api/v1/" + service + "/audit/";
    String ofIt = "aggregateId=" + aggregate;
    String auditor = token("AUDITOR", inside).jwt();
    JsonNode entries =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    read(send("GET", audit + "entries?" + ofIt, auditor, null, null).body)
                        .path("items"),
                items -> !items.isEmpty());
    JsonNode head = read(send("POST", audit + "tree-heads", auditor, null, null).body);
    return thing("audit/entries", entries.path(0).path("position").asText())
        .thing("audit/tree-heads", head.path("treeSize").asText())
        .query("listAuditEntries", ofIt)
        .query("proveAuditConsistency", "from=1&to=1");
  }

  /** A person of whom the service may hold something. */
  public AccessMatrix person(UUID id) {
    return thing("personal-records", id).related("self", caller -> caller.person(id));
  }

  /** Query parameters an operation cannot do without. */
  public AccessMatrix query(String operation, String query) {
    queries.put(operation, query);
    return this;
  }

  /** A body instead of the example of the contract, where that one is about other things. */
  public AccessMatrix body(String operation, String json) {
    bodies.put(operation, json);
    return this;
  }

  /** Gives a caller the relation to the things of this matrix. */
  public AccessMatrix related(String relation, UnaryOperator<Tokens> caller) {
    related.put(relation, caller);
    return this;
  }

  /** Relations without which a thing does not exist for a reader. */
  public AccessMatrix hiding(String... relations) {
    hiding.addAll(List.of(relations));
    return this;
  }

  /** Operations on many rows, whose answer says of each row that it was refused. */
  public AccessMatrix judgedRowByRow(String... operations) {
    judgedRowByRow.addAll(List.of(operations));
    return this;
  }

  /** The comparison of policy and contract, then one test per operation, reading ones first. */
  public Stream<DynamicTest> tests() {
    List<Operation> operations = new ArrayList<>();
    List<String> gaps = operations(operations);
    operations.sort(Comparator.comparing((Operation o) -> !o.verb.equals("GET")));
    return Stream.concat(
        Stream.of(DynamicTest.dynamicTest("policy and contract agree", () -> none(gaps))),
        operations.stream()
            .map(operation ->
                DynamicTest.dynamicTest(operation.id, () -> none(violations(operation)))));
  }

  private static void none(List<String> violations) {
    if (!violations.isEmpty()) {
      throw new AssertionError(String.join("\n", violations));
    }
  }

  private List<String> operations(List<Operation> found) {
    Map<String, Access> rows = new TreeMap<>();
    for (String name : policy.operations()) {
      rows.put(name, policy.require(name));
      rows.put(OperationNames.named(name, service), policy.require(name));
    }
    List<String> gaps = new ArrayList<>();
    Set<String> idle = new TreeSet<>(policy.operations());
    JsonNode api = read(send("GET", "/openapi?format=json", null, null, null).body);
    api.path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(verb -> {
                  if (VERBS.contains(verb.getKey())) {
                    String id = verb.getValue().path("operationId").asText();
                    Access access = rows.get(id);
                    if (access == null) {
                      gaps.add(id + " has no row in the access policy");
                      return;
                    }
                    idle.remove(access.operation());
                    agree(id, access, verb.getValue().path("x-access"), gaps);
                    found.add(
                        new Operation(
                            id,
                            verb.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            verb.getValue(),
                            access));
                  }
                }));
    // Not part of the contract; has tests of its own
    idle.removeAll(Set.of("getClock", "moveClock"));
    idle.forEach(name -> gaps.add(name + " has a row in the access policy and is no operation"));
    return gaps;
  }

  private static void agree(String id, Access access, JsonNode shown, List<String> gaps) {
    boolean same = shown.size() == access.rows().size();
    for (int i = 0; same && i < shown.size(); i++) {
      Row row = access.rows().get(i);
      JsonNode data = shown.get(i);
      same =
          row.roles().equals(JSON.convertValue(data.path("roles"), List.class))
              && row.areaWithin() == data.path("area").asText().equals("within")
              && row.industryWithin() == data.path("industry").asText().equals("within")
              && (row.relation() == null ? "" : row.relation())
                  .equals(data.path("relation").asText())
              && row.emergency() == data.path("emergency").asBoolean();
    }
    if (!same) {
      gaps.add(id + ": x-access is not what the access policy says: " + shown);
    }
  }

  private List<String> violations(Operation operation) {
    List<String> broken = new ArrayList<>();
    String real = path(operation, things, broken);
    if (!broken.isEmpty()) {
      return broken;
    }
    Map<String, String> nowhere = new LinkedHashMap<>(things);
    nowhere.replaceAll((collection, id) -> id.length() == 36 ? UUID.randomUUID().toString() : id);
    String absent = path(operation, nowhere, broken);
    if (operation.access.open()) {
      Reply reply = call(operation, real, null);
      expect(reply.status < 400, broken, "without a token", reply);
      return broken;
    }
    Reply anonymous = call(operation, real, null);
    expect(anonymous.status == 401, broken, "without a token", anonymous);
    for (String role : new TreeSet<>(AccessPolicy.ROLES)) {
      Row row =
          operation.access.rows().stream()
              .filter(r -> r.roles().contains(role))
              .findAny()
              .orElse(null);
      if (row == null) {
        stranger(operation, role, real, absent, broken);
      } else {
        outside(operation, role, row, real, absent, broken);
        insider(operation, role, row, real, broken);
      }
    }
    return broken;
  }

  private void stranger(
      Operation operation, String role, String real, String absent, List<String> broken) {
    String token = token(role, inside).jwt();
    Reply reply = call(operation, real, token);
    expect(reply.refusesTheRole(), broken, role, reply);
    Reply elsewhere = call(operation, absent, token);
    expect(
        same(reply, elsewhere, real, absent), broken, role + ", of an id that is none", elsewhere);
  }

  private void outside(
      Operation operation, String role, Row row, String real, String absent, List<String> broken) {
    if (row.areaWithin()) {
      learnsNothing(operation, role + " of " + outside, token(role, outside), real, absent, broken);
    }
    if (row.industryWithin()) {
      Reply reply = call(operation, real, token(role, inside).industry("T").jwt());
      expect(!reply.success(), broken, role + " of another industry", reply);
    }
    if (row.relation() != null && hiding.contains(row.relation()) && operation.verb.equals("GET")) {
      learnsNothing(
          operation,
          role + ", not " + row.relation(),
          token(role, inside).org(UUID.randomUUID()),
          real,
          absent,
          broken);
    }
  }

  private void learnsNothing(
      Operation operation,
      String who,
      Tokens caller,
      String real,
      String absent,
      List<String> broken) {
    String token = caller.jwt();
    Reply reply = call(operation, real, token);
    if (!real.equals(absent)) {
      Reply nothing = call(operation, absent, token);
      expect(same(reply, nothing, real, absent), broken, who + " learns of it", reply);
    } else if (operation.verb.equals("GET")) {
      expect(empty(reply), broken, who + " sees what is not his", reply);
    } else if (!judgedRowByRow.contains(operation.access.operation())) {
      // A search by POST finds nothing and makes nothing
      expect(!reply.success() || empty(reply), broken, who + " makes something", reply);
    }
  }

  private void insider(
      Operation operation, String role, Row row, String real, List<String> broken) {
    Tokens caller = token(role, inside);
    boolean whole = row.relation() == null || related.containsKey(row.relation());
    boolean there = absent.stream().noneMatch(c -> operation.path.contains("/" + c + "/{"));
    if (row.relation() != null && whole) {
      caller = related.get(row.relation()).apply(caller);
    }
    Reply reply = call(operation, real, caller.jwt());
    expect(
        reply.status != 401
            && !reply.refusesTheRole()
            && reply.status < 500
            && (reply.status != 404 || !whole || !there),
        broken,
        role,
        reply);
  }

  private static Tokens token(String role, String area) {
    return Tokens.of(role).subject("matrix-" + role.toLowerCase(Locale.ROOT)).area(area);
  }

  private static void expect(boolean holds, List<String> broken, String who, Reply reply) {
    if (!holds) {
      String body = reply.body.length() > 300 ? reply.body.substring(0, 300) + "…" : reply.body;
      broken.add(who + ": " + reply.status + " " + body);
    }
  }

  /** The same to the byte, but for the trace and the id that was asked for. */
  private static boolean same(Reply one, Reply other, String onePath, String otherPath) {
    return one.status == other.status
        && neutral(one.body, onePath).equals(neutral(other.body, otherPath));
  }

  private static String neutral(String body, String path) {
    String text = body;
    Matcher ids = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").matcher(path);
    while (ids.find()) {
      text = text.replace(ids.group(), "ID");
    }
    JsonNode json = read(text);
    if (json instanceof ObjectNode object) {
      object.remove(List.of("traceId", "instance"));
      return object.toString();
    }
    return text;
  }

  private static boolean empty(Reply reply) {
    JsonNode json = read(reply.body);
    return reply.status >= 400
        || json.path("items").isArray() && json.path("items").isEmpty()
        || json.path("entries").isInt() && json.path("entries").asInt() == 0;
  }

  private String path(Operation operation, Map<String, String> ids, List<String> broken) {
    StringBuilder path = new StringBuilder();
    StringBuilder collection = new StringBuilder();
    for (String segment : operation.path.substring("/api/v1/".length()).split("/")) {
      Matcher parameter = PARAMETER.matcher(segment);
      if (parameter.matches()) {
        String id = ids.get(collection.toString());
        if (id == null) {
          broken.add("There is no thing of the collection " + collection + " to try");
          return "";
        }
        path.append('/').append(id);
      } else {
        path.append('/').append(segment);
        if (!segment.equals(service) || path.length() > segment.length() + 1) {
          collection.append(collection.isEmpty() ? "" : "/").append(segment);
        }
      }
    }
    String query = queries.get(operation.access.operation());
    operation
        .contract
        .path("parameters")
        .forEach(parameter -> {
          if (parameter.path("in").asText().equals("query")
              && parameter.path("required").asBoolean()
              && (query == null || !query.contains(parameter.path("name").asText()))) {
            broken.add("The query parameter " + parameter.path("name") + " is needed");
          }
        });
    return "/api/v1" + path + (query == null ? "" : "?" + query);
  }

  private Reply call(Operation operation, String path, String token) {
    JsonNode content = operation.contract.path("requestBody").path("content");
    if (content.isEmpty()) {
      return send(operation.verb, path, token, null, null);
    }
    String type = content.properties().iterator().next().getKey();
    JsonNode example = content.path(type).path("example");
    String own = bodies.get(operation.access.operation());
    String body = own != null ? own : example.isTextual() ? example.asText() : example.toString();
    return send(operation.verb, path, token, type, body);
  }

  private Reply send(String verb, String path, String token, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .method(
                verb,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type.contains("json") ? type : type + ";charset=UTF-8");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    switch (verb) {
      case "POST" -> request.header("Idempotency-Key", UUID.randomUUID().toString());
      case "PUT", "PATCH" -> request.header("If-Match", "*");
      default -> {
        // reads
      }
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new AssertionError(verb + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text.isEmpty() ? "{}" : text);
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(text);
    }
  }
}
