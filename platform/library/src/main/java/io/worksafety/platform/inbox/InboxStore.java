package io.worksafety.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.worksafety.platform.inbox.Arrival.Key;
import io.worksafety.platform.store.Ids;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The SQL of the inbox. Every method works in the transaction of the connection it is given. */
final class InboxStore {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String LOCK =
      """
      select p.source, p.aggregate_id, p.sequence,
             exists (select 1 from inbox_parked k
                     where k.source = p.source and k.aggregate_id = p.aggregate_id)
      from inbox_position p
      where (p.source, p.aggregate_id) in (select * from unnest(?::text[], ?::uuid[]))
      order by p.source, p.aggregate_id
      for update of p
      """;

  /** Sequence 0: nothing applied yet. The row is there to be locked. */
  private static final String BEGIN =
      """
      insert into inbox_position (source, aggregate_id, sequence, event_id, updated_at)
      select source, aggregate_id, 0, '', ?
      from unnest(?::text[], ?::uuid[]) as missing (source, aggregate_id)
      order by source, aggregate_id
      on conflict do nothing
      """;

  private static final String ADVANCE =
      """
      update inbox_position p
      set sequence = moved.sequence, event_id = moved.event_id, updated_at = ?
      from unnest(?::text[], ?::uuid[], ?::bigint[], ?::text[])
           as moved (source, aggregate_id, sequence, event_id)
      where p.source = moved.source and p.aggregate_id = moved.aggregate_id
      """;

  private static final String PARK =
      """
      insert into inbox_parked (source, aggregate_id, sequence, headers, payload, received_at)
      values (?, ?, ?, ?::jsonb, ?, ?)
      on conflict do nothing
      """;

  private static final String UNPARK =
      "delete from inbox_parked where source = ? and aggregate_id = ? and sequence = ?";

  private static final String NEXT_PARKED =
      """
      select k.headers, k.payload
      from inbox_parked k join inbox_position p using (source, aggregate_id)
      where k.source = ? and k.aggregate_id = ? and k.sequence <= p.sequence + 1
      order by k.sequence
      limit 1
      """;

  private static final String UNBLOCKED =
      """
      select distinct k.source, k.aggregate_id
      from inbox_parked k join inbox_position p using (source, aggregate_id)
      where k.sequence <= p.sequence + 1
      order by k.source, k.aggregate_id
      limit 1000
      """;

  private static final String REFUSE =
      """
      insert into inbox_refusal
        (id, event_id, type, source, aggregate_id, sequence, code, detail, received_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Where an aggregate stands, locked until the transaction ends. */
  static final class Position {
    private long sequence;
    private final boolean hasParked;
    private @Nullable String movedTo;

    Position(long sequence, boolean hasParked) {
      this.sequence = sequence;
      this.hasParked = hasParked;
    }

    long sequence() {
      return sequence;
    }

    boolean hasParked() {
      return hasParked;
    }

    void advance(ReceivedEvent event) {
      sequence = event.sequence();
      movedTo = event.id().toString();
    }
  }

  /** Locks the positions of these aggregates, in one order for all, and creates missing ones. */
  Map<Key, Position> lock(Connection connection, Collection<Key> sortedKeys, Instant now)
      throws SQLException {
    Map<Key, Position> positions = new HashMap<>();
    lockInto(positions, connection, sortedKeys);
    List<Key> missing = sortedKeys.stream().filter(key -> !positions.containsKey(key)).toList();
    if (!missing.isEmpty()) {
      try (var statement = connection.prepareStatement(BEGIN)) {
        statement.setObject(1, utc(now));
        setKeys(statement, 2, connection, missing);
        statement.executeUpdate();
      }
      lockInto(positions, connection, missing);
    }
    return positions;
  }

  private static void lockInto(
      Map<Key, Position> positions, Connection connection, Collection<Key> keys)
      throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      setKeys(statement, 1, connection, keys);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          positions.put(
              new Key(rows.getString(1), rows.getObject(2, UUID.class)),
              new Position(rows.getLong(3), rows.getBoolean(4)));
        }
      }
    }
  }

  void advance(Connection connection, Map<Key, Position> positions, Instant now)
      throws SQLException {
    List<Key> keys = new ArrayList<>();
    List<Long> sequences = new ArrayList<>();
    List<String> events = new ArrayList<>();
    positions.forEach((key, position) -> {
      if (position.movedTo != null) {
        keys.add(key);
        sequences.add(position.sequence);
        events.add(position.movedTo);
      }
    });
    if (keys.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(ADVANCE)) {
      statement.setObject(1, utc(now));
      setKeys(statement, 2, connection, keys);
      statement.setArray(4, connection.createArrayOf("bigint", sequences.toArray()));
      statement.setArray(5, connection.createArrayOf("text", events.toArray()));
      statement.executeUpdate();
    }
  }

  /** The last sequence applied of this aggregate, without locking it. */
  OptionalLong position(Connection connection, Key key) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select sequence from inbox_position where source = ? and aggregate_id = ?")) {
      statement.setString(1, key.source());
      statement.setObject(2, key.aggregateId());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  /** Answers false if the same sequence is parked already. */
  boolean park(Connection connection, Arrival arrival, ReceivedEvent event, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(PARK)) {
      statement.setString(1, event.source());
      statement.setObject(2, event.aggregateId());
      statement.setLong(3, event.sequence());
      statement.setString(4, envelope(arrival));
      statement.setBytes(5, arrival.value());
      statement.setObject(6, utc(now));
      return statement.executeUpdate() == 1;
    }
  }

  /** Answers false if another replica took it first. */
  boolean unpark(Connection connection, ReceivedEvent event) throws SQLException {
    try (var statement = connection.prepareStatement(UNPARK)) {
      statement.setString(1, event.source());
      statement.setObject(2, event.aggregateId());
      statement.setLong(3, event.sequence());
      return statement.executeUpdate() == 1;
    }
  }

  /** The parked event of this aggregate whose turn has come. */
  @Nullable Arrival nextParked(Connection connection, Key key) throws SQLException {
    try (var statement = connection.prepareStatement(NEXT_PARKED)) {
      statement.setString(1, key.source());
      statement.setObject(2, key.aggregateId());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? arrival(rows.getString(1), rows.getBytes(2)) : null;
      }
    }
  }

  List<Key> unblocked(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(UNBLOCKED);
        ResultSet rows = statement.executeQuery()) {
      List<Key> keys = new ArrayList<>();
      while (rows.next()) {
        keys.add(new Key(rows.getString(1), rows.getObject(2, UUID.class)));
      }
      return keys;
    }
  }

  ParkedCount parked(Connection connection) throws SQLException {
    try (var statement =
            connection.prepareStatement("select count(*), min(received_at) from inbox_parked");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      var oldest = rows.getObject(2, OffsetDateTime.class);
      return new ParkedCount(rows.getLong(1), oldest == null ? null : oldest.toInstant());
    }
  }

  void refuse(Connection connection, Arrival arrival, Refusal refusal, Instant now)
      throws SQLException {
    ReceivedEvent event = arrival.event();
    var headers = arrival.headers();
    UUID aggregateId = event == null ? EventDecoder.aggregateIdOf(headers) : event.aggregateId();
    Long sequence = event == null ? EventDecoder.sequenceOf(headers) : (Long) event.sequence();
    try (var statement = connection.prepareStatement(REFUSE)) {
      statement.setObject(1, Ids.next());
      statement.setString(2, attribute(arrival, "ce_id"));
      statement.setString(3, attribute(arrival, "ce_type"));
      statement.setString(4, attribute(arrival, "ce_source"));
      statement.setObject(5, aggregateId);
      if (sequence == null) {
        statement.setNull(6, Types.BIGINT);
      } else {
        statement.setLong(6, sequence);
      }
      statement.setString(7, refusal.code().code());
      statement.setString(8, refusal.detail());
      statement.setObject(9, utc(now));
      statement.executeUpdate();
    }
  }

  /** From the event if it could be read, from its headers otherwise, cut to what a row may hold. */
  private static @Nullable String attribute(Arrival arrival, String header) {
    ReceivedEvent event = arrival.event();
    String text =
        event == null
            ? DeadLetterHeaders.text(arrival.headers(), header)
            : switch (header) {
              case "ce_id" -> event.id().toString();
              case "ce_type" -> event.type();
              case "ce_source" -> event.source();
              default -> throw new IllegalArgumentException(header);
            };
    if (text == null) {
      return null;
    }
    String printable = new Refusal(RefusalCode.HEADER_INVALID, text).detail();
    return printable.length() <= 200 ? printable : printable.substring(0, 200);
  }

  private static String envelope(Arrival arrival) {
    ObjectNode node = JSON.createObjectNode();
    node.put("topic", arrival.place().topic());
    node.put("partition", arrival.place().partition());
    node.put("offset", arrival.place().offset());
    node.put("brokerTime", arrival.place().brokerTime().toString());
    if (arrival.key() != null) {
      node.put("key", Base64.getEncoder().encodeToString(arrival.key()));
    }
    var headers = node.putArray("headers");
    for (Header header : arrival.headers()) {
      var entry = headers.addObject();
      entry.put("name", header.key());
      if (header.value() != null) {
        entry.put("value", Base64.getEncoder().encodeToString(header.value()));
      }
    }
    return node.toString();
  }

  private static Arrival arrival(String envelope, byte[] payload) {
    try {
      JsonNode node = JSON.readTree(envelope);
      var headers = new RecordHeaders();
      for (JsonNode header : node.path("headers")) {
        headers.add(header.path("name").asText(), binary(header.path("value")));
      }
      var place =
          new Arrival.Place(
              node.path("topic").asText(),
              node.path("partition").asInt(),
              node.path("offset").asLong(),
              Instant.parse(node.path("brokerTime").asText()));
      return new Arrival(null, -1, place, headers, binary(node.path("key")), payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A parked event has a broken envelope", e);
    }
  }

  private static byte @Nullable [] binary(JsonNode node) {
    try {
      return node.isTextual() ? node.binaryValue() : null;
    } catch (IOException e) {
      throw new IllegalStateException("A parked event has a broken envelope", e);
    }
  }

  private static void setKeys(
      PreparedStatement statement, int from, Connection connection, Collection<Key> keys)
      throws SQLException {
    Array sources = connection.createArrayOf("text", keys.stream().map(Key::source).toArray());
    Array aggregates =
        connection.createArrayOf("uuid", keys.stream().map(Key::aggregateId).toArray());
    statement.setArray(from, sources);
    statement.setArray(from + 1, aggregates);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** How many events wait for a predecessor, and since when the first does. */
  record ParkedCount(long parked, @Nullable Instant oldest) {
    static final ParkedCount NONE = new ParkedCount(0, null);
  }
}
