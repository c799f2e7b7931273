package io.worksafety.hazard.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.jspecify.annotations.Nullable;

/**
 * Documents in {@code jsonb} columns. Unknown fields are read over, so that a version of the service
 * can read what a newer one wrote.
 */
@Singleton
@JsonFormat
@PersistenceUnitExtension
class HazardDocuments implements FormatMapper {

  private final ObjectMapper json;

  HazardDocuments(ObjectMapper api) {
    json = api.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  <T> @Nullable T read(ResultSet row, String column, Class<T> type) throws SQLException {
    String text = row.getString(column);
    try {
      return text == null ? null : json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(column + " cannot be read", e);
    }
  }

  <T> T read(ResultSet row, String column, TypeReference<T> type) throws SQLException {
    try {
      return json.readValue(row.getString(column), type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(column + " cannot be read", e);
    }
  }

  @Override
  public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
    try {
      return json.readValue(text.toString(), json.constructType(type.getJavaType()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A document cannot be read", e);
    }
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    try {
      return json.writerFor(json.constructType(type.getJavaType())).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A document cannot be written", e);
    }
  }
}
