package io.worksafety.hazard.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the JSON columns of evidence. */
@ApplicationScoped
class EvidenceDocuments {

  private static final TypeReference<List<ClaimDifference>> DIFFERENCES = new TypeReference<>() {};

  private final ObjectMapper json;

  EvidenceDocuments(ObjectMapper json) {
    this.json = json;
  }

  List<ClaimDifference> differences(String column) {
    try {
      return json.readValue(column, DIFFERENCES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("differences", e);
    }
  }
}
