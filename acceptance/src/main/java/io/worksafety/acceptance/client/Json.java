package io.worksafety.acceptance.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;

/** Small JSON helpers. */
public final class Json {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Answer.Unexpected("Not JSON: " + text);
    }
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** An object of name and value in turn; null values are left out. */
  public static ObjectNode object(Object... namesAndValues) {
    ObjectNode object = MAPPER.createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        object.set((String) namesAndValues[i], node(value));
      }
    }
    return object;
  }

  public static JsonNode array(Object... values) {
    var array = MAPPER.createArrayNode();
    for (Object value : values) {
      array.add(node(value));
    }
    return array;
  }

  private static JsonNode node(Object value) {
    return switch (value) {
      case JsonNode json -> json;
      case Instant instant ->
          MAPPER.getNodeFactory().textNode(instant.truncatedTo(ChronoUnit.MILLIS).toString());
      case UUID id -> MAPPER.getNodeFactory().textNode(id.toString());
      case Collection<?> several -> array(several.toArray());
      default -> MAPPER.valueToTree(value);
    };
  }
}
