package io.worksafety.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An answer of an {@code explain} operation, read as somebody reads it who wants to redo it. */
public final class Explained {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode whole;

  private Explained(JsonNode whole) {
    this.whole = whole;
  }

  public static Explained in(Response answer) {
    answer.then().statusCode(200);
    return of(answer.asString());
  }

  public static Explained of(String text) {
    return new Explained(json(text));
  }

  public JsonNode json() {
    return whole;
  }

  public List<String> names() {
    return decisions().map(d -> d.path("decision").asText()).toList();
  }

  /** The only decision of that name. */
  public Decision decision(String name) {
    List<Decision> found = all(name);
    assertThat(found).as("decisions %s in %s", name, names()).hasSize(1);
    return found.getFirst();
  }

  public List<Decision> all(String name) {
    return decisions()
        .filter(d -> d.path("decision").asText().equals(name))
        .map(Decision::new)
        .toList();
  }

  /**
   * Whatever operation is said to overrule is in the contract, and for the roles that it says
   * there; and every decision names its rules and says its outcome in both languages.
   */
  public Explained isBorneOutBy(String openApi) {
    JsonNode contract = json(openApi);
    List<String> wrong = new ArrayList<>();
    decisions()
        .forEach(decision -> {
          String name = decision.path("decision").asText();
          if (decision.path("rules").isEmpty()) {
            wrong.add(name + " names no rule");
          }
          if (decision.path("conclusion").asText().isBlank()
              || decision.path("conclusionZh").asText().isBlank()) {
            wrong.add(name + " has no conclusion");
          }
          for (JsonNode way : decision.path("overruledBy")) {
            overruling(name, way, contract, wrong);
          }
        });
    assertThat(wrong).isEmpty();
    return this;
  }

  private static void overruling(
      String decision, JsonNode way, JsonNode contract, List<String> wrong) {
    if (!way.has("operationId")) {
      return;
    }
    String id = way.path("operationId").asText();
    JsonNode operation =
        StreamSupport.stream(contract.path("paths").spliterator(), false)
            .flatMap(path -> StreamSupport.stream(path.spliterator(), false))
            .filter(o -> o.path("operationId").asText().equals(id))
            .findFirst()
            .orElse(null);
    if (operation == null) {
      wrong.add(decision + ": no operation " + id);
    } else if (!texts(operation.path("x-roles")).equals(texts(way.path("roles")))) {
      wrong.add(decision + ": " + id + " is for " + operation.path("x-roles"));
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private Stream<JsonNode> decisions() {
    return StreamSupport.stream(whole.path("decisions").spliterator(), false);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + text, e);
    }
  }

  /** One decision. */
  public record Decision(JsonNode json) {

    public String outcome() {
      return json.path("outcome").asText();
    }

    /** The only fact of that name. */
    public String fact(String name) {
      List<String> found = facts(name);
      assertThat(found).as("facts %s in %s", name, json.path("facts")).hasSize(1);
      return found.getFirst();
    }

    public Instant instant(String name) {
      return Instant.parse(fact(name));
    }

    public List<String> facts(String name) {
      return StreamSupport.stream(json.path("facts").spliterator(), false)
          .filter(f -> f.path("name").asText().equals(name))
          .map(f -> f.path("value").asText())
          .toList();
    }

    public List<String> results() {
      return StreamSupport.stream(json.path("steps").spliterator(), false)
          .map(s -> s.path("result").asText())
          .toList();
    }

    public List<String> rules() {
      return StreamSupport.stream(json.path("rules").spliterator(), false)
          .map(r -> r.path("id").asText())
          .toList();
    }

    public List<String> overruledBy() {
      return StreamSupport.stream(json.path("overruledBy").spliterator(), false)
          .map(o -> o.path("operationId").asText())
          .toList();
    }
  }
}
