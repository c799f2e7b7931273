package io.worksafety.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.Answer;
import io.worksafety.acceptance.client.EventTap;
import io.worksafety.acceptance.client.SuiteClient;
import io.worksafety.acceptance.story.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * After the story, strangers try every identifier there is, in every place an identifier goes, and
 * learn nothing: each answer is the one for an identifier nobody has.
 */
class StrangersIT {

  private static final String DISTRICT = "320105";
  private static final String ELSEWHERE = "540102";
  private static final int PER_LIST = 4;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ROLES =
      List.of(
          "ENTERPRISE_USER",
          "STREET_OFFICER",
          "DEPT_OFFICER",
          "INSPECTOR",
          "EXPERT",
          "ORGAN_HEAD",
          "COMMITTEE_OFFICE",
          "DISTRICT_LEADER",
          "DISCIPLINE",
          "ORG_DEPT",
          "AUDITOR",
          "SYSTEM_CLIENT");

  /** A place an identifier goes. */
  private record Door(String operation, String path, Set<String> everywhere) {

    String with(String id) {
      return path.replace("{ID}", id);
    }
  }

  /** The other path parameters of an address, when one of several is tried. */
  private static final Pattern OTHERS = Pattern.compile("\\{(?!ID})[^}]+}");

  private static final UUID NOBODY = UUID.randomUUID();

  private static SuiteUnderTest suite;
  private static SuiteClient client;
  private static JsonNode contract;

  @BeforeAll
  static void tellTheStory() throws Exception {
    suite = SuiteUnderTest.start();
    client = suite.client();
    contract = client.get(null, "/openapi.json").ok().json();
    try (EventTap tap = new EventTap(suite.running().kafka())) {
      new Story(client, tap, System.out, chapter -> {}).tell();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    List<ProcessHandle> processes = suite.processes();
    suite.close();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void strangersLearnNothingFromAnyIdentifier() {
    Map<String, Set<String>> known = everythingAnAuditorSees();
    Set<String> ids = new LinkedHashSet<>();
    known.values().forEach(of -> of.stream().limit(PER_LIST).forEach(ids::add));
    assertThat(ids).as("identifiers of the story").hasSizeGreaterThan(20);
    List<Door> doors = doors();
    assertThat(doors).hasSizeGreaterThan(30);
    List<String> leaks = new ArrayList<>();
    for (String role : ROLES) {
      Actor stranger =
          client.actor(
              "stranger-" + role, UUID.randomUUID(), UUID.randomUUID(), List.of(ELSEWHERE), role);
      for (Door door : doors) {
        if (door.everywhere.contains(role)) {
          continue; // what is the same for every area is no secret
        }
        String nobody = UUID.randomUUID().toString();
        Answer nothing = client.get(stranger, door.with(nobody));
        for (String id : ids) {
          Answer answer = client.get(stranger, door.with(id));
          if (!neutral(answer, id).equals(neutral(nothing, nobody))
              && !ofNoDivision(door, answer)) {
            leaks.add(role + " " + door.operation + " " + id + ": " + clip(answer));
          }
        }
      }
    }

    assertThat(leaks).isEmpty();
  }

  @Test
  void anEnterpriseOfTheSameDistrictSeesNothingOfOthers() {
    Map<String, Set<String>> known = everythingAnAuditorSees();
    Actor stranger =
        client.actor(
            "another-enterprise",
            UUID.randomUUID(),
            UUID.randomUUID(),
            List.of(DISTRICT),
            "ENTERPRISE_USER");
    List<String> leaks = new ArrayList<>();
    for (Door door : doors()) {
      if (door.everywhere.contains("ENTERPRISE_USER") && !door.operation.equals("resolveChain")
          || door.path.startsWith("/api/v1/matters")
          || door.path.startsWith("/api/v1/veto-rules")) {
        continue; // published lists and rules
      }
      String nobody = UUID.randomUUID().toString();
      Answer nothing = client.get(stranger, door.with(nobody));
      for (Set<String> ids : known.values()) {
        ids.stream()
            .limit(PER_LIST)
            .forEach(id -> {
              Answer answer = client.get(stranger, door.with(id));
              if (!neutral(answer, id).equals(neutral(nothing, nobody))) {
                leaks.add(door.operation + " " + id + ": " + clip(answer));
              }
            });
      }
    }

    assertThat(leaks).isEmpty();
  }

  /** Calendars and clocks are the whole service's; who made them what they are is shown alike. */
  private static boolean ofNoDivision(Door door, Answer answer) {
    return door.operation.endsWith("AuditEntries")
        && !answer.json().path("items").isEmpty()
        && StreamSupport.stream(answer.json().path("items").spliterator(), false)
            .allMatch(
                item -> Set.of("calendar", "clock").contains(item.path("aggregateType").asText()));
  }

  /** Identifiers by the operation that showed them, newest first. */
  private static Map<String, Set<String>> everythingAnAuditorSees() {
    Actor auditor =
        client.actor("all-seeing", UUID.randomUUID(), null, List.of("32"), "AUDITOR", "DISCIPLINE");
    Map<String, Set<String>> known = new TreeMap<>();
    contract
        .path("paths")
        .properties()
        .forEach(path -> {
          JsonNode get = path.getValue().path("get");
          if (get.isMissingNode() || path.getKey().contains("{")) {
            return;
          }
          Answer list = client.get(auditor, path.getKey());
          if (list.status() == 200) {
            Set<String> ids =
                known.computeIfAbsent(
                    get.path("operationId").asText(), operation -> new LinkedHashSet<>());
            list.json()
                .path("items")
                .forEach(item -> {
                  Matcher match = ID.matcher(item.toString());
                  while (match.find()) {
                    ids.add(match.group());
                  }
                });
          }
        });
    return known;
  }

  /** Every path parameter and every filter that takes an identifier. */
  private static List<Door> doors() {
    Map<String, Door> doors = new LinkedHashMap<>();
    contract
        .path("paths")
        .properties()
        .forEach(path -> {
          JsonNode get = path.getValue().path("get");
          if (get.isMissingNode()) {
            return;
          }
          String operation = get.path("operationId").asText();
          Set<String> everywhere = everywhere(get);
          List<JsonNode> parameters = new ArrayList<>();
          get.path("parameters").forEach(parameters::add);
          path.getValue().path("parameters").forEach(parameters::add);
          String needed = "";
          for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("query")
                && parameter.path("required").asBoolean()
                && !takesAnId(parameter)) {
              needed += "&" + parameter.path("name").asText() + "=" + example(parameter);
            }
          }
          String real = path.getKey();
          for (JsonNode parameter : parameters) {
            if (!takesAnId(parameter)) {
              continue;
            }
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
              String one =
                  OTHERS
                          .matcher(real.replace("{" + name + "}", "{ID}"))
                          .replaceAll(NOBODY.toString())
                      + needed.replaceFirst("&", "?");
              doors.put(operation + " " + name, new Door(operation, one, everywhere));
            } else if (parameter.path("in").asText().equals("query") && !real.contains("{")) {
              String one = real + "?" + name + "={ID}" + needed;
              doors.put(operation + " " + name, new Door(operation, one, everywhere));
            }
          }
        });
    return List.copyOf(doors.values());
  }

  private static boolean takesAnId(JsonNode parameter) {
    return parameter.path("schema").path("format").asText().equals("uuid");
  }

  private static String example(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    String reference = schema.path("$ref").asText();
    JsonNode values =
        reference.isEmpty()
            ? schema.path("enum")
            : contract.at(reference.substring(1)).path("enum");
    return values.isEmpty() ? "x" : values.get(0).asText();
  }

  /** The roles for which the operation is not limited to an area. */
  private static Set<String> everywhere(JsonNode operation) {
    Set<String> roles = new TreeSet<>();
    operation
        .path("x-access")
        .forEach(row -> {
          if (row.path("area").asText().equals("any")) {
            row.path("roles").forEach(role -> roles.add(role.asText()));
          }
        });
    return roles;
  }

  /** Status and body, but for the trace, the time of asking and the identifier asked for. */
  private static String neutral(Answer answer, String id) {
    String body = answer.body().replace(id, "ID");
    try {
      if (JSON.readTree(body) instanceof ObjectNode object) {
        object.remove(List.of("traceId", "instance", "asOf"));
        body = object.toString();
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      // compared as it is
    }
    return answer.status() + " " + body;
  }

  private static String clip(Answer answer) {
    String body = answer.body();
    return answer.status() + " " + (body.length() > 200 ? body.substring(0, 200) + "…" : body);
  }
}
