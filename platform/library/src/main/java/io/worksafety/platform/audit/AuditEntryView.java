package io.worksafety.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One sealed entry of the audit record 一条已封存的审计记录")
record AuditEntryView(
    @Schema(description = "Place in the chain, from 1 without gaps 链上位置") long position,
    @Schema(description = "Number of the row 序号") long seq,
    Instant at,
    @Schema(maxLength = 200, description = "Account that acted 操作账号") String actor,
    @Schema(description = "Person behind the account 操作人") @Nullable UUID personId,
    @Schema(description = "Organisation acted for 所属单位") @Nullable UUID organizationId,
    @Schema(maxLength = 200, description = "What was done, mostly the type of the event 操作")
        String act,
    @Schema(maxLength = 60, description = "Kind of the thing 对象类型") String aggregateType,
    UUID aggregateId,
    @Schema(description = "Which change of the thing, from 1 对象变更序号")
        @Nullable Long aggregateSequence,
    @Schema(maxLength = 12, description = "Division; empty for what belongs to none 区划代码")
        String areaCode,
    @Schema(maxLength = 64, description = "SHA-256 of the state before 变更前摘要")
        @Nullable String before,
    @Schema(maxLength = 64, description = "SHA-256 of the state after 变更后摘要") String after,
    @Nullable UUID eventId,
    @Schema(maxLength = 64, description = "SHA-256 of the event's bytes on Kafka 事件摘要")
        @Nullable String eventDigest,
    @Schema(maxLength = 100, description = "Trace of the request 请求追踪号") String requestId,
    @Schema(maxLength = 64, description = "SHA-256 of the entry's canonical JSON 记录摘要")
        String entryHash,
    @Schema(maxLength = 64, description = "Link of the chain up to here 链值") String link) {

  static final String COLUMNS =
      "s.position, s.entry_hash, s.link, s.leaf_hash, " + AuditEntry.COLUMNS;

  private static final int ENTRY = 5;

  static AuditEntryView of(ResultSet row) throws SQLException {
    AuditEntry entry = Objects.requireNonNull(AuditEntry.of(row, ENTRY));
    HexFormat hex = HexFormat.of();
    return new AuditEntryView(
        row.getLong(1),
        entry.seq(),
        entry.at(),
        entry.actor(),
        entry.personId(),
        entry.organizationId(),
        entry.act(),
        entry.aggregateType(),
        entry.aggregateId(),
        entry.aggregateSequence(),
        entry.areaCode(),
        entry.before() == null ? null : hex.formatHex(entry.before()),
        hex.formatHex(entry.after()),
        entry.eventId(),
        entry.eventDigest() == null ? null : hex.formatHex(entry.eventDigest()),
        entry.requestId(),
        hex.formatHex(row.getBytes(2)),
        hex.formatHex(row.getBytes(3)));
  }
}
