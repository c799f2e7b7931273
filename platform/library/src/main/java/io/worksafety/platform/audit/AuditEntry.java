package io.worksafety.platform.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.worksafety.platform.request.StrictJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code audit_entry}: who did what to what, on whose behalf, and what it changed.
 *
 * @param areaCode empty for what belongs to no division, such as a calendar
 * @param before SHA-256 of the state until then; absent for something new
 * @param eventDigest SHA-256 of the event as it was sent; absent for entries older than the chain
 */
public record AuditEntry(
    long seq,
    Instant at,
    String actor,
    @Nullable UUID personId,
    @Nullable UUID organizationId,
    String act,
    String aggregateType,
    UUID aggregateId,
    @Nullable Long aggregateSequence,
    String areaCode,
    byte @Nullable [] before,
    byte[] after,
    @Nullable UUID eventId,
    byte @Nullable [] eventDigest,
    String requestId) {

  /** The columns {@link #of} reads, of a table called {@code a}. */
  public static final String COLUMNS =
      "a.seq, a.at, a.actor, a.person_id, a.organization_id, a.act, a.aggregate_type,"
          + " a.aggregate_id, a.aggregate_sequence, a.area_code, a.before_digest, a.after_digest,"
          + " a.event_id, a.event_digest, a.request_id";

  static final int COLUMN_COUNT = 15;

  private static final JsonFactory JSON = new JsonFactory();
  private static final HexFormat HEX = HexFormat.of();
  private static final int USUAL_LENGTH = 1024;

  /** The entry whose columns begin at the given one; absent if an outer join found none. */
  public static @Nullable AuditEntry of(ResultSet row, int first) throws SQLException {
    int at = first;
    long seq = row.getLong(at++);
    if (row.wasNull()) {
      return null;
    }
    return new AuditEntry(
        seq,
        row.getObject(at++, OffsetDateTime.class).toInstant(),
        row.getString(at++),
        row.getObject(at++, UUID.class),
        row.getObject(at++, UUID.class),
        row.getString(at++),
        row.getString(at++),
        row.getObject(at++, UUID.class),
        row.getObject(at++, Long.class),
        row.getString(at++),
        row.getBytes(at++),
        row.getBytes(at++),
        row.getObject(at++, UUID.class),
        row.getBytes(at++),
        row.getString(at));
  }

  /**
   * What is hashed: the entry at its position as canonical JSON, keys sorted, absent instead of
   * null.
   */
  byte[] canonical(long position) {
    // As characters first: a generator of bytes writes what is beyond the basic plane as escapes
    var text = new StringWriter(USUAL_LENGTH);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("act", act);
      json.writeStringField("actor", actor);
      json.writeStringField("after", HEX.formatHex(after));
      json.writeStringField("aggregateId", aggregateId.toString());
      if (aggregateSequence != null) {
        json.writeNumberField("aggregateSequence", aggregateSequence);
      }
      json.writeStringField("aggregateType", aggregateType);
      json.writeStringField("areaCode", areaCode);
      json.writeStringField("at", moment());
      text(json, "before", hex(before));
      text(json, "eventDigest", hex(eventDigest));
      text(json, "eventId", eventId);
      text(json, "organizationId", organizationId);
      text(json, "personId", personId);
      json.writeNumberField("position", position);
      json.writeStringField("requestId", requestId);
      json.writeNumberField("seq", seq);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Milliseconds as everywhere; finer digits can only come from tampering and must show. */
  private String moment() {
    return at.equals(at.truncatedTo(ChronoUnit.MILLIS)) ? StrictJson.millis(at) : at.toString();
  }

  private static void text(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  private static @Nullable String hex(byte @Nullable [] digest) {
    return digest == null ? null : HEX.formatHex(digest);
  }
}
