package io.worksafety.responsibility.organization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A portfolio as the jsonb column has it. */
@Converter
class PortfolioColumn implements AttributeConverter<Portfolio, String> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String convertToDatabaseColumn(Portfolio portfolio) {
    var array = JSON.createArrayNode();
    for (Portfolio.Span span : portfolio.spans()) {
      array
          .addObject()
          .put("organizationId", span.organizationId().toString())
          .put("from", span.from().toString())
          .put("to", span.to() == null ? null : span.to().toString());
    }
    return array.toString();
  }

  @Override
  public Portfolio convertToEntityAttribute(String column) {
    return read(column);
  }

  static Portfolio read(String json) {
    try {
      List<Portfolio.Span> spans = new ArrayList<>();
      for (JsonNode span : JSON.readTree(json)) {
        spans.add(
            new Portfolio.Span(
                UUID.fromString(span.get("organizationId").asText()),
                Instant.parse(span.get("from").asText()),
                instant(span.get("to"))));
      }
      return new Portfolio(spans);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a portfolio: " + json, e);
    }
  }

  private static @Nullable Instant instant(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : Instant.parse(node.asText());
  }
}
