package io.worksafety.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict about JSON, tolerant about fields we do not know. */
final class EventJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private EventJson() {}

  static JsonNode parse(byte[] payload) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableEventException(RefusalCode.NOT_UTF8, "The value is not valid UTF-8");
    }
    try {
      JsonNode node = MAPPER.readTree(text);
      if (!node.isObject()) {
        throw new UnreadableEventException(
            RefusalCode.NOT_JSON, "The value is not a JSON object but " + node.getNodeType());
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new UnreadableEventException(
          RefusalCode.NOT_JSON, "The value is not valid JSON: " + e.getOriginalMessage());
    }
  }

  static <T> T read(JsonNode data, Class<T> type) {
    try {
      return MAPPER.treeToValue(data, type);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      String reason = e instanceof JsonProcessingException json ? json.getOriginalMessage() : null;
      throw new UnreadableEventException(
          RefusalCode.UNREADABLE,
          "The data cannot be read as "
              + type.getSimpleName()
              + ": "
              + (reason == null ? e.getMessage() : reason));
    }
  }
}
