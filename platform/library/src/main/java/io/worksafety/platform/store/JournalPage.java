package io.worksafety.platform.store;

import io.worksafety.platform.security.Caller;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one transaction has to record. */
final class JournalPage {

  private static final String OUTBOX =
      "insert into outbox (event_id, type, aggregate_type, aggregate_id, sequence, area_code,"
          + " occurred_at, traceparent, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String AUDIT =
      "insert into audit_entry (at, actor, person_id, organization_id, act, aggregate_type,"
          + " aggregate_id, area_code, before_digest, after_digest, event_id, request_id)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ANSWER =
      "insert into idempotency (client, key, operation, body_digest, status, headers, body)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  // One round trip for the usual command: one event, one audit row, one answer
  private static final String OUTBOX_AUDIT = "with e as (" + OUTBOX + ") " + AUDIT;
  private static final String OUTBOX_AUDIT_ANSWER =
      "with e as (" + OUTBOX + "), a as (" + AUDIT + ") " + ANSWER;

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
      String requestId) {}

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
    // reWriteBatchedInserts turns these into multi-row inserts
    try (var outbox = connection.prepareStatement(OUTBOX);
        var audit = connection.prepareStatement(AUDIT)) {
      for (Line line : lines) {
        outbox(outbox, 1, line);
        outbox.addBatch();
        audit(audit, 1, line);
        audit.addBatch();
      }
      outbox.executeBatch();
      audit.executeBatch();
    }
    lines.clear();
  }

  void write(Connection connection) throws SQLException {
    if (lines.size() == 1) {
      String sql = answer == null ? OUTBOX_AUDIT : OUTBOX_AUDIT_ANSWER;
      try (var statement = connection.prepareStatement(sql)) {
        int at = audit(statement, outbox(statement, 1, lines.get(0)), lines.get(0));
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
    return at;
  }

  private static int audit(PreparedStatement to, int at, Line line) throws SQLException {
    to.setObject(at++, utc(line.at));
    to.setString(at++, line.by.subject());
    to.setObject(at++, line.by.personId(), java.sql.Types.OTHER);
    to.setObject(at++, line.by.organizationId(), java.sql.Types.OTHER);
    to.setString(at++, line.type);
    to.setString(at++, line.aggregateType);
    to.setObject(at++, line.aggregateId);
    to.setString(at++, line.areaCode);
    to.setBytes(at++, line.before);
    to.setBytes(at++, line.after);
    to.setObject(at++, line.eventId);
    to.setString(at++, line.requestId);
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
