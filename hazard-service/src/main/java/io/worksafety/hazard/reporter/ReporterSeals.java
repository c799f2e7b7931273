package io.worksafety.hazard.reporter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
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
  private final ReadModel read;
  private final ObjectMapper json;

  ReporterSeals(DataKeys keys, ReadModel read, ObjectMapper json) {
    this.identity = new SealedColumn(keys, "reporter", "reporter_identity", "identity", true);
    this.read = read;
    this.json = json;
  }

  byte[] seal(UUID row, Identity who) {
    try {
      return identity.seal(row, json.writeValueAsString(who));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An identity cannot be written", e);
    }
  }

  /** The identity behind an opening; the database hands it out only while it can be read. */
  Identity opened(ReporterOpening opening) {
    return read.first(
            KeysetQuery.select("identity from reporter_identity_opened(?) as identity")
                .binding(opening.id())
                .and("identity is not null"),
            row -> row.getBytes(1))
        .map(sealed -> open(opening.identityId(), sealed))
        .orElseThrow(() ->
            ReporterProblem.LAPSED.because(
                "The database does not hand it out any more", "数据库已不再提供该信息"));
  }

  private Identity open(UUID row, byte[] sealed) {
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
