package io.worksafety.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A signed state of a log: its size, the root of its tree and its last link.
 *
 * @param json the head as it was read, with cosignatures if it has any
 */
public record Head(
    String log,
    long treeSize,
    String rootHash,
    String lastLink,
    String timestamp,
    String keyId,
    String signature,
    JsonNode json) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static Head of(JsonNode json) {
    for (String field : List.of("log", "rootHash", "lastLink", "timestamp", "keyId", "signature")) {
      if (!json.path(field).isTextual()) {
        throw new IllegalArgumentException("Not a tree head: " + json);
      }
    }
    return new Head(
        json.path("log").asText(),
        json.path("treeSize").asLong(),
        json.path("rootHash").asText(),
        json.path("lastLink").asText(),
        json.path("timestamp").asText(),
        json.path("keyId").asText(),
        json.path("signature").asText(),
        json);
  }

  /**
   * Heads in any form they come in: one, an array, a page of the service's list, or several values
   * one after another as they were read from Kafka.
   */
  public static List<Head> all(byte[] text) throws IOException {
    List<Head> heads = new ArrayList<>();
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(text)) {
      while (values.hasNext()) {
        JsonNode value = values.next();
        JsonNode items = value.isArray() ? value : value.path("items");
        if (items.isArray()) {
          items.forEach(item -> heads.add(of(item)));
        } else {
          heads.add(of(value));
        }
      }
    }
    return heads;
  }

  /** The bytes the signature covers: canonical JSON of the five fields. */
  byte[] signed() {
    return "{\"lastLink\":%s,\"log\":%s,\"rootHash\":%s,\"timestamp\":%s,\"treeSize\":%d}"
        .formatted(quoted(lastLink), quoted(log), quoted(rootHash), quoted(timestamp), treeSize)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return JSON.getNodeFactory().textNode(text).toString();
  }
}
