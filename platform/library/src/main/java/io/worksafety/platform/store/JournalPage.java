package io.worksafety.platform.store;

import io.worksafety.platform.request.StrictJson;
import io.worksafety.platform.security.Caller;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one transaction has to record. */
final class JournalPage {

  private static final String AUDIT =
      "insert into audit_entry (at, actor, person_id, organization_id, act, aggregate_type,"
          + " aggregate_id, aggregate_sequence, area_code, before_digest, after_digest, event_id,"
          + " event_digest, request_id)";
  private static final String OUTBOX =
      "insert into outbox (event_id, type, aggregate_type, aggregate_id, sequence, area_code,"
          + " occurred_at, traceparent, payload, internal, audit_seq)";
  private static final String ANSWER =
      "insert into idempotency (client, key, operation, body_digest, status, headers, body)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  // One round trip for the usual command: one audit row, one event that names it, one answer
  private static final String AUDIT_THEN =
      "with a as (" + AUDIT + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning seq)";
  private static final String OF_AUDIT = " select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, a.seq from a";
  private static final String AUDIT_OUTBOX = AUDIT_THEN + " " + OUTBOX + OF_AUDIT;
  private static final String AUDIT_OUTBOX_ANSWER =
      AUDIT_THEN + ", e as (" + OUTBOX + OF_AUDIT + ") " + ANSWER;

  // Any number of lines in one statement; an event finds its audit row by its id
  private static final String MANY =
      "with line as materialized (select * from unnest(?::timestamptz[], ?::text[], ?::uuid[],"
          + " ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::bytea[],"
          + " ?::bytea[], ?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::boolean[])"
          + " with ordinality as l (at, actor, person_id, organization_id, act, aggregate_type,"
          + " aggregate_id, aggregate_sequence, area_code, before_digest, after_digest, event_id,"
          + " event_digest, request_id, traceparent, payload, internal, n)), a as ("
          + AUDIT
          + " select at, actor, person_id, organization_id, act, aggregate_type, aggregate_id,"
          + " aggregate_sequence, area_code, before_digest, after_digest, event_id, event_digest,"
          + " request_id from line order by n returning seq, event_id) "
          + OUTBOX
          + " select event_id, act, aggregate_type, aggregate_id, aggregate_sequence, area_code,"
          + " at, traceparent, payload, internal, a.seq from line join a using (event_id)"
          + " order by n";

  /**
   * @param internal sealed into the record like every line, but no event for others
   */
  record Line(
      UUID eventId,
      String type,
      String aggregateType,
      UUID aggregateId,
      long sequence,
      String areaCode,
      Instant at,
      String traceparent,
      String payload,
      Caller by,
      byte @Nullable [] before,
      byte[] after,
      String requestId,
      boolean internal) {

    /** Of the bytes Kafka gets. */
    byte[] eventDigest() {
      return CanonicalJson.sha256(payload.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** So many lines are kept in memory; bulk work writes the others as it goes. */
  private static final int FULL = 1000;

  private final List<Line> lines = new ArrayList<>(1);
  private @Nullable StoredAnswer answer;
  private boolean events;

  void add(Line line) {
    lines.add(line);
    events = true;
  }

  boolean full() {
    return lines.size() >= FULL;
  }

  void answer(StoredAnswer stored) {
    answer = stored;
  }

  boolean hasEvents() {
    return events;
  }

  /** Writes the lines so far, in the transaction they belong to, and forgets them. */
  void writeLines(Connection connection) throws SQLException {
    try (var many = connection.prepareStatement(MANY)) {
      int at = 1;
      many.setArray(at++, array(connection, "timestamptz", l -> StrictJson.millis(l.at)));
      many.setArray(at++, array(connection, "text", l -> l.by.subject()));
      many.setArray(at++, array(connection, "uuid", l -> l.by.personId()));
      many.setArray(at++, array(connection, "uuid", l -> l.by.organizationId()));
      many.setArray(at++, array(connection, "text", l -> l.type));
      many.setArray(at++, array(connection, "text", l -> l.aggregateType));
      many.setArray(at++, array(connection, "uuid", l -> l.aggregateId));
      many.setArray(at++, array(connection, "int8", l -> l.sequence));
      many.setArray(at++, array(connection, "text", l -> l.areaCode));
      many.setArray(at++, digests(connection, Line::before));
      many.setArray(at++, digests(connection, Line::after));
      many.setArray(at++, array(connection, "uuid", l -> l.eventId));
      many.setArray(at++, digests(connection, Line::eventDigest));
      many.setArray(at++, array(connection, "text", l -> l.requestId));
      many.setArray(at++, array(connection, "text", l -> l.traceparent));
      many.setArray(at++, array(connection, "text", l -> l.payload));
      many.setArray(at, array(connection, "bool", l -> l.internal));
      many.executeUpdate();
    }
    lines.clear();
  }

  void write(Connection connection) throws SQLException {
    if (lines.size() == 1) {
      String sql = answer == null ? AUDIT_OUTBOX : AUDIT_OUTBOX_ANSWER;
      try (var statement = connection.prepareStatement(sql)) {
        int at = outbox(statement, audit(statement, 1, lines.get(0)), lines.get(0));
        if (answer != null) {
          answer(statement, at, answer);
        }
        statement.executeUpdate();
      }
      return;
    }
    if (!lines.isEmpty()) {
      writeLines(connection);
    }
    if (answer != null) {
      try (var statement = connection.prepareStatement(ANSWER)) {
        answer(statement, 1, answer);
        statement.executeUpdate();
      }
    }
  }

  private Array array(Connection connection, String type, Function<Line, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, lines.stream().map(value).toArray());
  }

  private Array digests(Connection connection, Function<Line, byte @Nullable []> value)
      throws SQLException {
    return connection.createArrayOf("bytea", lines.stream().map(value).toArray(byte[][]::new));
  }

  private static int audit(PreparedStatement to, int at, Line line) throws SQLException {
    to.setObject(at++, utc(line.at));
    to.setString(at++, line.by.subject());
    to.setObject(at++, line.by.personId(), java.sql.Types.OTHER);
    to.setObject(at++, line.by.organizationId(), java.sql.Types.OTHER);
    to.setString(at++, line.type);
    to.setString(at++, line.aggregateType);
    to.setObject(at++, line.aggregateId);
    to.setLong(at++, line.sequence);
    to.setString(at++, line.areaCode);
    to.setBytes(at++, line.before);
    to.setBytes(at++, line.after);
    to.setObject(at++, line.eventId);
    to.setBytes(at++, line.eventDigest());
    to.setString(at++, line.requestId);
    return at;
  }

  private static int outbox(PreparedStatement to, int at, Line line) throws SQLException {
    to.setObject(at++, line.eventId);
    to.setString(at++, line.type);
    to.setString(at++, line.aggregateType);
    to.setObject(at++, line.aggregateId);
    to.setLong(at++, line.sequence);
    to.setString(at++, line.areaCode);
    to.setObject(at++, utc(line.at));
    to.setString(at++, line.traceparent);
    to.setString(at++, line.payload);
    to.setBoolean(at++, line.internal);
    return at;
  }

  private static void answer(PreparedStatement to, int at, StoredAnswer answer)
      throws SQLException {
    to.setString(at++, answer.client());
    to.setString(at++, answer.key());
    to.setString(at++, answer.operation());
    to.setBytes(at++, answer.bodyDigest());
    to.setInt(at++, answer.status());
    to.setString(at++, answer.headers());
    to.setBytes(at, answer.body());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
