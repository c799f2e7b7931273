package io.worksafety.hazard.ledger;

import io.worksafety.platform.request.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a ledger file. */
@Schema(description = "Report of an import 导入结果")
record ImportReport(
    UUID id,
    long version,
    LedgerKind kind,
    ImportMode mode,
    @Schema(description = "Checked only, nothing written 仅校验") boolean dryRun,
    ImportStatus status,
    @Schema(description = "Found character set 识别的编码", maxLength = 20) String charset,
    @Schema(description = "Size of the file 文件大小") long bytes,
    @Schema(description = "SHA-256 of the file 文件摘要", maxLength = 64) String sha256,
    @Schema(description = "Rows without the header 数据行数") int rows,
    @Schema(description = "New 新增") int created,
    @Schema(description = "Corrected 更正") int corrected,
    @Schema(description = "As registered, skipped 无变化") int unchanged,
    @Schema(description = "Rows refused 未通过的行数") int failed,
    @Schema(description = "Errors in all 错误总数") int errorCount,
    @Schema(description = "The first of them; all that are kept are listed under errors 部分错误")
        List<RowError> errors,
    Instant startedAt,
    Instant finishedAt)
    implements Versioned {

  static final String COLUMNS =
      "id, version, kind, mode, dry_run, status, charset, bytes, sha256, row_count, created,"
          + " corrected, unchanged, failed, error_count, started_at, finished_at from"
          + " ledger_import";

  static ImportReport of(LedgerImport made, List<RowError> errors) {
    LedgerImport.State state = made.state();
    return new ImportReport(
        made.id(),
        made.version(),
        state.kind(),
        state.mode(),
        state.dryRun(),
        state.status(),
        state.charset(),
        state.bytes(),
        state.sha256(),
        state.rows(),
        state.created(),
        state.corrected(),
        state.unchanged(),
        state.failed(),
        state.errorCount(),
        errors,
        state.startedAt(),
        state.finishedAt());
  }

  static ImportReport read(ResultSet row) throws SQLException {
    return new ImportReport(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        LedgerKind.valueOf(row.getString("kind")),
        ImportMode.valueOf(row.getString("mode")),
        row.getBoolean("dry_run"),
        ImportStatus.valueOf(row.getString("status")),
        row.getString("charset"),
        row.getLong("bytes"),
        row.getString("sha256"),
        row.getInt("row_count"),
        row.getInt("created"),
        row.getInt("corrected"),
        row.getInt("unchanged"),
        row.getInt("failed"),
        row.getInt("error_count"),
        List.of(),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("finished_at", OffsetDateTime.class).toInstant());
  }

  ImportReport with(List<RowError> first) {
    return new ImportReport(
        id,
        version,
        kind,
        mode,
        dryRun,
        status,
        charset,
        bytes,
        sha256,
        rows,
        created,
        corrected,
        unchanged,
        failed,
        errorCount,
        first,
        startedAt,
        finishedAt);
  }
}
