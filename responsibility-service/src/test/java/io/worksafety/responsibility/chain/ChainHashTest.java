package io.worksafety.responsibility.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.responsibility.place.ObjectType;
import io.worksafety.responsibility.place.PlaceFacts;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainHashTest {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** The hash in the example was computed outside of Java, from the description of its bytes. */
  @Test
  void theHashOfTheExampleIsTheOneComputedElsewhere() throws IOException {
    JsonNode example =
        JSON.readTree(getClass().getResourceAsStream("/examples/resolveChain.response.json"));

    assertThat(hash(example)).isEqualTo(example.get("chainHash").asText());
  }

  @Test
  void anotherPersonOrAnotherInstantIsAnotherHash() throws IOException {
    JsonNode example =
        JSON.readTree(getClass().getResourceAsStream("/examples/resolveChain.response.json"));
    List<Link> links = links(example);
    Link leader = links.get(0);
    links.set(
        0,
        new Link(
            leader.level(),
            leader.organizationId(),
            leader.postId(),
            UUID.randomUUID(),
            leader.assignmentId(),
            leader.basis(),
            leader.certainty()));
    Instant validAt = Instant.parse(example.get("validAt").asText());
    Instant knownAt = Instant.parse(example.get("knownAt").asText());

    assertThat(ChainHash.of(place(example), validAt, knownAt, links)).isNotEqualTo(hash(example));
    assertThat(ChainHash.of(place(example), validAt, knownAt.plusMillis(1), links(example)))
        .isNotEqualTo(hash(example));
  }

  private static String hash(JsonNode example) throws IOException {
    return ChainHash.of(
        place(example),
        Instant.parse(example.get("validAt").asText()),
        Instant.parse(example.get("knownAt").asText()),
        links(example));
  }

  private static PlaceFacts place(JsonNode example) {
    return new PlaceFacts(
        ObjectType.valueOf(example.get("objectType").asText()),
        UUID.fromString(example.get("objectId").asText()),
        null,
        example.get("areaCode").asText(),
        example.get("industryCode").asText());
  }

  private static List<Link> links(JsonNode example) throws IOException {
    List<Link> links = new ArrayList<>();
    for (JsonNode link : example.get("links")) {
      links.add(JSON.treeToValue(link, Link.class));
    }
    return links;
  }
}
