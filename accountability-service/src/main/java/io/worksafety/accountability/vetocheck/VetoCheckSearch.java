package io.worksafety.accountability.vetocheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

/** Checks as they are read: byte for byte what was signed. */
@ApplicationScoped
class VetoCheckSearch {

  private final ReadModel read;
  private final ObjectMapper json;

  VetoCheckSearch(ReadModel read, ObjectMapper json) {
    this.read = read;
    this.json = json;
  }

  VetoCheckView view(UUID id, Caller caller) {
    return read.first(
            KeysetQuery.select("id, answer, answer_hash, signature from veto_check")
                .scope("area_code", caller.areas())
                .eq("id", id),
            this::view)
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<VetoCheckRow> page(VetoCheckFilter filter, PageRequest page, Caller caller) {
    KeysetQuery query =
        KeysetQuery.select(
                "id, no, purpose, at, as_of, vetoed, subject_ids, created_by, organization_id,"
                    + " answer_hash from veto_check")
            .scope("area_code", caller.areas())
            .eq("organization_id", filter.organizationId)
            .eq("purpose", filter.purpose)
            .since("as_of", filter.askedSince);
    if (filter.subjectId != null) {
      query.and("subject_ids @> array[?]::uuid[]", filter.subjectId);
    }
    return read.page(query, page, VetoCheckSearch::row);
  }

  private VetoCheckView view(ResultSet row) throws SQLException {
    try {
      VetoCheckAnswer answer = json.readValue(row.getString("answer"), VetoCheckAnswer.class);
      return VetoCheckView.of(answer, row.getString("answer_hash"), row.getString("signature"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored answer is not readable", e);
    }
  }

  private static VetoCheckRow row(ResultSet row) throws SQLException {
    return new VetoCheckRow(
        row.getObject("id", UUID.class),
        row.getString("no"),
        VetoPurpose.valueOf(row.getString("purpose")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("as_of", OffsetDateTime.class).toInstant(),
        row.getBoolean("vetoed"),
        Arrays.asList((UUID[]) row.getArray("subject_ids").getArray()),
        row.getString("created_by"),
        row.getObject("organization_id", UUID.class),
        row.getString("answer_hash"));
  }
}
