package io.worksafety.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks one event that was received: that its bytes are those of the audit entry at its position,
 * and that the entry is in the tree a head was signed for.
 */
public final class EventVerifier {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HexFormat HEX = HexFormat.of();

  private final Collection<Head> heads;
  private final @Nullable KeyRing keys;

  public EventVerifier(Collection<Head> heads, @Nullable KeyRing keys) {
    this.heads = List.copyOf(heads);
    this.keys = keys;
  }

  /**
   * @param payload the value of the Kafka record, byte for byte
   * @param answer what {@code GET /api/v1/{service}/audit/entries/{position}} answered
   */
  public Report verify(byte[] payload, byte[] answer) {
    JsonNode read;
    try {
      read = JSON.readTree(new String(answer, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return new Report(
          "an event", List.of(new Report.Problem(0, 0, "The answer about the entry is not JSON")));
    }
    JsonNode entry = read.path("entry");
    JsonNode proof = read.path("proof");
    long position = proof.path("position").asLong();
    long seq = entry.path("seq").asLong();
    List<Report.Problem> problems = new ArrayList<>();
    byte[] canonical = canonical(entry);
    if (entry.path("position").asLong() != position) {
      problems.add(new Report.Problem(position, seq, "The proof is about another position"));
    }
    if (!entry.path("eventDigest").asText().equals(HEX.formatHex(Hashes.sha256(payload)))) {
      problems.add(
          new Report.Problem(position, seq, "The event is not the one the entry tells of"));
    }
    byte[] leaf = Hashes.leaf(canonical, 0, canonical.length);
    long treeSize = proof.path("treeSize").asLong();
    if (!included(leaf, position, treeSize, proof)) {
      problems.add(new Report.Problem(position, seq, "The tree does not contain the entry"));
    }
    head(proof, treeSize).ifPresent(what -> problems.add(new Report.Problem(position, seq, what)));
    return new Report("the event at position " + position + " of " + treeSize, problems);
  }

  /** What speaks against the root of the proof; nothing if a signed head has it. */
  private Optional<String> head(JsonNode proof, long treeSize) {
    if (heads.isEmpty()) {
      return Optional.empty();
    }
    for (Head head : heads) {
      if (head.treeSize() == treeSize && head.log().equals(proof.path("log").asText())) {
        String objection = keys == null ? "" : keys.objection(head);
        if (!objection.isEmpty()) {
          return Optional.of("The head of " + treeSize + ": " + objection);
        }
        return head.rootHash().equals(proof.path("rootHash").asText())
            ? Optional.empty()
            : Optional.of("The root of the proof is not the one that was signed");
      }
    }
    return Optional.of(
        "None of the heads is one of "
            + treeSize
            + " entries: ask for the proof with treeSize= that of a head");
  }

  private static boolean included(byte[] leaf, long position, long treeSize, JsonNode proof) {
    try {
      List<byte[]> path = new ArrayList<>();
      proof.path("path").forEach(hash -> path.add(HEX.parseHex(hash.asText())));
      return Proof.included(
          leaf, position, treeSize, path, HEX.parseHex(proof.path("rootHash").asText()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The entry as it was hashed: without what was computed from it, keys sorted, no spaces. */
  private static byte[] canonical(JsonNode entry) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    entry
        .properties()
        .forEach(field -> {
          if (!field.getKey().equals("entryHash")
              && !field.getKey().equals("link")
              && !field.getValue().isNull()) {
            sorted.put(field.getKey(), field.getValue());
          }
        });
    try {
      // As text first: written as bytes, characters beyond the basic plane would be escapes
      return JSON.writeValueAsString(sorted).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
