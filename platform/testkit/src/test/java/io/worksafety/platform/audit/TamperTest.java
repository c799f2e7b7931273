package io.worksafety.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.worksafety.platform.outbox.OutboxDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a superuser of the database does to the record is found, and the first bad place named. */
class TamperTest {

  private static final int ENTRIES = 300;
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);

  private static final AuditSettings SETTINGS =
      new AuditSettings() {
        @Override
        public Duration headEvery() {
          return Duration.ofMinutes(10);
        }

        @Override
        public Optional<String> signingKey() {
          return Optional.empty();
        }

        @Override
        public Optional<List<String>> witnesses() {
          return Optional.empty();
        }
      };

  private OutboxDatabase database;
  private TreeHeads heads;
  private AuditVerification verification;

  @BeforeEach
  void aRecordWithTwoSignedHeads() throws Exception {
    database = OutboxDatabase.withChain();
    HeadKey key = new HeadKey("drill", new byte[32]);
    heads = new TreeHeads(key, NOON);
    var record = new AuditRecord(database.asApp(), key, heads, new Witnesses(SETTINGS), NOON);
    verification = new AuditVerification(record, key);
    write(100);
    sealAndSign();
    write(ENTRIES - 100);
    sealAndSign();
    assertThat(verify().sound()).isTrue();
    assertThat(verify().heads()).isEqualTo(2);
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void aDeletedEntryIsFound() throws Exception {
    database.execute("delete from audit_entry where seq = 150");

    assertFirst(Finding.ENTRY_MISSING, 150L, 150L);
  }

  @Test
  void anEntryDeletedWithItsSealIsFound() throws Exception {
    database.execute("delete from audit_entry where seq = 150");
    database.execute("delete from audit_seal where position = 150");

    assertFirst(Finding.SEAL_MISSING, 150L, null);
  }

  @Test
  void anEditedEntryIsFoundWhateverWasEdited() throws Exception {
    for (String edit :
        List.of(
            "at = at + interval '1 microsecond'",
            "actor = 'somebody else'",
            "person_id = aggregate_id",
            "organization_id = aggregate_id",
            "act = 'io.worksafety.drill.forgiven.v1'",
            "aggregate_type = 'other'",
            "aggregate_id = event_id",
            "aggregate_sequence = null",
            "area_code = '320106'",
            "before_digest = after_digest",
            "after_digest = event_digest",
            "event_id = null",
            "event_digest = after_digest",
            "request_id = 'another'")) {
      database.execute("create table kept as select * from audit_entry where seq = 150");
      database.execute("update audit_entry set " + edit + " where seq = 150");

      assertFirst(Finding.ENTRY_CHANGED, 150L, 150L);

      database.execute("delete from audit_entry where seq = 150");
      database.execute("insert into audit_entry overriding system value select * from kept");
      database.execute("drop table kept");
      assertThat(verify().sound()).as(edit).isTrue();
    }
  }

  @Test
  void entriesInAnotherOrderAreFound() throws Exception {
    database.execute("update audit_seal set seq = -seq where position in (150, 151)");
    database.execute(
        "update audit_seal set seq = case position when 150 then 151 else 150 end"
            + " where position in (150, 151)");

    assertFirst(Finding.ENTRY_CHANGED, 150L, 151L);
  }

  @Test
  void anInsertedEntryIsFound() throws Exception {
    database.execute(
        """
        insert into audit_entry overriding system value
        select 100000, at, 'nobody', person_id, organization_id, act, aggregate_type, aggregate_id,
               area_code, before_digest, after_digest, gen_random_uuid(), request_id,
               aggregate_sequence, event_digest
        from audit_entry where seq = 150
        """);

    assertFirst(Finding.ENTRY_NOT_SEALED, null, 100_000L);
  }

  @Test
  void anEntryThatWaitsForItsSealIsNoFinding() throws Exception {
    write(3);

    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void aChangedSealIsFound() throws Exception {
    for (String column : List.of("leaf_hash", "link")) {
      database.execute("create table kept as select * from audit_seal where position = 150");
      database.execute("update audit_seal set " + column + " = entry_hash where position = 150");

      assertFirst(Finding.SEAL_CHANGED, 150L, 150L);

      database.execute("delete from audit_seal where position = 150");
      database.execute("insert into audit_seal select * from kept");
      database.execute("drop table kept");
    }
    assertThat(verify().sound()).isTrue();
  }

  @Test
  void aChangedTileIsFound() throws Exception {
    database.execute("update audit_tile set hash = sha256(hash)");

    assertFirst(Finding.TILE_CHANGED, 1L, null);
  }

  @Test
  void aCutTailIsFoundByTheHeadSignedBefore() throws Exception {
    cutTail(200);

    assertFirst(Finding.TAIL_CUT, 201L, null);
    assertNothingIsSigned();
  }

  @Test
  void aTailCutTogetherWithItsHeadsIsFoundByWhoKeptOne() throws Exception {
    cutTail(200);
    forgetHeads();

    assertThat(verify().sound()).isTrue();
    assertThat(verify(new AuditVerification.KeptHead(ENTRIES, null)).findings().getFirst())
        .extracting(FindingView::finding, FindingView::position)
        .containsExactly(Finding.TAIL_CUT, 201L);
  }

  @Test
  void aHistoryRewrittenAsAWholeIsFoundByTheHeadsSignedBefore() throws Exception {
    byte[] root = root();
    rewriteFrom(150);

    assertFirst(Finding.HEAD_MISMATCH, 101L, null);
    assertNothingIsSigned();

    forgetHeads();
    assertThat(verify().sound()).isTrue();
    assertThat(verify(new AuditVerification.KeptHead(ENTRIES, root)).findings().getFirst())
        .extracting(FindingView::finding, FindingView::position)
        .containsExactly(Finding.HEAD_MISMATCH, 1L);
  }

  @Test
  void aForgedHeadIsFound() throws Exception {
    database.execute(
        "update audit_tree_head set signed_at = signed_at + interval '1 day'"
            + " where tree_size = 100");

    assertFirst(Finding.HEAD_FORGED, 100L, null);
  }

  @Test
  void aRangeIsCheckedFromTheLinkBeforeIt() throws Exception {
    database.execute("update audit_entry set actor = 'x' where seq = 150");

    assertThat(verification.verify(160, ENTRIES, null).findings()).isEmpty();
    assertThat(verification.verify(140, 160, null).findings())
        .extracting(FindingView::position)
        .containsExactly(150L);
  }

  @Test
  void theServiceItselfMayOnlyAdd() {
    for (String table :
        List.of("audit_seal", "audit_tile", "audit_tree_head", "audit_key", "audit_cosignature")) {
      for (String statement : List.of("delete from " + table, "truncate " + table)) {
        assertThatThrownBy(() -> asApp(statement))
            .as(statement)
            .extracting(e -> ((SQLException) e).getSQLState())
            .isEqualTo("42501");
      }
    }
    assertThatThrownBy(() -> asApp("update audit_seal set seq = 1"))
        .extracting(e -> ((SQLException) e).getSQLState())
        .isEqualTo("42501");
  }

  private void asApp(String sql) throws SQLException {
    try (Connection connection = database.asApp().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** As the journal does it. */
  private void write(int count) throws SQLException {
    database.execute(
        """
        with a as (
          insert into audit_entry (at, actor, act, aggregate_type, aggregate_id,
                                   aggregate_sequence, area_code, before_digest, after_digest,
                                   event_id, event_digest, request_id)
          select '2026-03-01T01:02:03.456Z', 'driller', 'io.worksafety.drill.happened.v1', 'drill',
                 gen_random_uuid(), 1, '320105', null, sha256('state'), gen_random_uuid(),
                 sha256('{}'), 'r'
          from generate_series(1, %d)
          returning *)
        insert into outbox (event_id, type, aggregate_type, aggregate_id, sequence, area_code,
                            occurred_at, payload, audit_seq)
        select event_id, act, aggregate_type, aggregate_id, 1, area_code, at, '{}', seq from a
        order by seq
        """
            .formatted(count));
  }

  /** What the relay does with what waits. */
  private void sealAndSign() throws SQLException {
    try (Connection connection = database.asApp().getConnection()) {
      AuditChain.resume(connection)
          .seal(entries(connection, "join outbox o on o.audit_seq = a.seq order by o.id"));
      connection.createStatement().execute("delete from outbox");
      heads.sign(connection);
    }
  }

  private static List<AuditEntry> entries(Connection connection, String rest) throws SQLException {
    List<AuditEntry> entries = new ArrayList<>();
    try (var rows =
        connection
            .createStatement()
            .executeQuery("select " + AuditEntry.COLUMNS + " from audit_entry a " + rest)) {
      while (rows.next()) {
        entries.add(AuditEntry.of(rows, 1));
      }
    }
    return entries;
  }

  private void cutTail(long keep) throws SQLException {
    database.execute("delete from audit_entry where seq > " + keep);
    database.execute("delete from audit_seal where position > " + keep);
    database.execute("delete from audit_tile");
  }

  private void forgetHeads() throws SQLException {
    database.execute("delete from audit_tree_head_outbox");
    database.execute("delete from audit_tree_head");
  }

  /** By somebody who knows how the chain is made. */
  private void rewriteFrom(long seq) throws SQLException {
    database.execute("update audit_entry set actor = 'somebody else' where seq = " + seq);
    database.execute("delete from audit_seal");
    database.execute("delete from audit_tile");
    try (Connection connection = database.asApp().getConnection()) {
      AuditChain.resume(connection).seal(entries(connection, "order by a.seq"));
    }
  }

  private byte[] root() throws SQLException {
    try (Connection connection = database.asApp().getConnection()) {
      return new AuditTree(connection).root(ENTRIES);
    }
  }

  private void assertNothingIsSigned() throws SQLException {
    try (Connection connection = database.asApp().getConnection()) {
      assertThatThrownBy(() -> heads.sign(connection))
          .isInstanceOf(TreeHeads.ForkedException.class);
    }
  }

  private VerificationView verify() {
    return verify(null);
  }

  private VerificationView verify(AuditVerification.KeptHead kept) {
    return verification.verify(1, Long.MAX_VALUE, kept);
  }

  private void assertFirst(Finding finding, Long position, Long seq) {
    VerificationView view = verify();

    assertThat(view.sound()).isFalse();
    assertThat(view.findings().getFirst())
        .extracting(FindingView::finding, FindingView::position, FindingView::seq)
        .containsExactly(finding, position, seq);
  }
}
