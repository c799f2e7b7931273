package io.worksafety.platform.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.worksafety.platform.request.StrictJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One value, one text: keys sorted by code point, no spaces, UTF-8, absent instead of null,
 * instants in UTC with milliseconds. What is hashed or signed is written like this.
 */
public final class CanonicalJson {

  private static final ObjectMapper MAPPER = mapper();

  private CanonicalJson() {}

  public static String text(Object value) {
    try {
      // Through a tree of sorted maps, so that records, beans and maps sort alike
      Object tree = MAPPER.convertValue(value, Object.class);
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not representable as JSON", e);
    }
  }

  public static byte[] bytes(Object value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] sha256(Object value) {
    return sha256(bytes(value));
  }

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The digest of an aggregate's state: canonical only within the service, so without the tree. */
  static byte[] digest(Object state) {
    try {
      return sha256(MAPPER.writeValueAsBytes(state));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("State is not representable as JSON", e);
    }
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    new StrictJson().customize(mapper);
    return mapper;
  }
}
