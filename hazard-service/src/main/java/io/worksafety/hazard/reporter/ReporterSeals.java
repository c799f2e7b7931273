package io.worksafety.hazard.reporter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.platform.privacy.DataKeys;
import io.worksafety.platform.privacy.SealedColumn;
import io.worksafety.platform.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Seals and opens identities, under a key that nothing else is sealed with. */
@Singleton
class ReporterSeals implements SealedColumns {

  private final SealedColumn identity;
  private final ObjectMapper json;

  ReporterSeals(DataKeys keys, ObjectMapper json) {
    this.identity = new SealedColumn(keys, "reporter", "reporter_identity", "identity");
    this.json = json;
  }

  byte[] seal(UUID row, Identity who) {
    try {
      return identity.seal(row, json.writeValueAsString(who));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An identity cannot be written", e);
    }
  }

  Identity open(UUID row, byte[] sealed) {
    try {
      return json.readValue(identity.open(row, sealed), Identity.class);
    } catch (JsonProcessingException e) {
      // without the cause, whose message would quote the text
      throw new IllegalStateException("The identity " + row + " cannot be read");
    }
  }

  @Override
  public List<SealedColumn> sealed() {
    return List.of(identity);
  }
}
