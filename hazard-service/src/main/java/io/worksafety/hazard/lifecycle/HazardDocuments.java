package io.worksafety.hazard.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Documents in {@code jsonb} columns. Unknown fields are read over, so that a version of the
 * service can read what a newer one wrote.
 */
@Singleton
public class HazardDocuments {

  private final ObjectMapper json;

  HazardDocuments(ObjectMapper api) {
    json = api.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  public <T> @Nullable T read(ResultSet row, String column, Class<T> type) throws SQLException {
    String text = row.getString(column);
    try {
      return text == null ? null : json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(column + " cannot be read", e);
    }
  }

  public <T> T read(ResultSet row, String column, TypeReference<T> type) throws SQLException {
    try {
      return json.readValue(row.getString(column), type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(column + " cannot be read", e);
    }
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T read(String text, Type type) {
    try {
      return json.readValue(text, json.constructType(type));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A document cannot be read", e);
    }
  }

  String write(Object value, Type type) {
    try {
      return json.writerFor(json.constructType(type)).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A document cannot be written", e);
    }
  }
}
