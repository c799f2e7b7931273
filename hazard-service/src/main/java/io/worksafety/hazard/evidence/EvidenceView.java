package io.worksafety.hazard.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.worksafety.hazard.registry.StoredPoint;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A piece of evidence 证据")
record EvidenceView(
    UUID id,
    long version,
    EvidenceStatus status,
    EvidenceKind kind,
    @Schema(maxLength = 100) String mediaType,
    @Schema(description = "Bytes 字节数") long size,
    @Schema(description = "Bytes that have arrived; go on from here 已接收字节数") long received,
    @Schema(description = "SHA-256 of the original; checked when STORED 原件摘要", maxLength = 64)
        String sha256,
    @Schema(maxLength = 12) String areaCode,
    @Schema(description = "As claimed 申报的采集时间") Instant capturedAt,
    @Schema(description = "As claimed 申报的采集位置") @Nullable GeoPoint capturedGeo,
    @Nullable BigDecimal accuracyM,
    boolean mockSuspected,
    @Schema(maxLength = 100) @Nullable String deviceId,
    @Schema(description = "Where the file says otherwise 申报与文件元数据不一致之处")
        List<ClaimDifference> differences,
    @Schema(description = "SHA-256 of the copy without metadata 公开副本摘要", maxLength = 64)
        @Nullable String publicSha256,
    @Nullable Long publicSize,
    @Schema(description = "Person who uploaded 上传人") @Nullable UUID uploaderPersonId,
    Instant createdAt,
    @Schema(description = "When the server had it whole 入库时间") @Nullable Instant storedAt,
    @JsonIgnore @Schema(hidden = true) String uploader)
    implements Versioned {

  static final String COLUMNS =
      "id, version, status, kind, media_type, size, sha256, area_code, captured_at, lat, lon,"
          + " accuracy_m, mock_suspected, device_id, differences, public_sha256, public_size,"
          + " uploader_person_id, created_at, stored_at, created_by,"
          + " (select coalesce(max(start + length), 0) from evidence_part"
          + " where evidence_id = evidence.id) as received from evidence";

  static EvidenceView read(ResultSet row, EvidenceDocuments documents) throws SQLException {
    long publicSize = row.getLong("public_size");
    boolean copied = !row.wasNull();
    return new EvidenceView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        EvidenceStatus.valueOf(row.getString("status")),
        EvidenceKind.valueOf(row.getString("kind")),
        row.getString("media_type"),
        row.getLong("size"),
        row.getLong("received"),
        row.getString("sha256"),
        row.getString("area_code"),
        Objects.requireNonNull(instant(row, "captured_at")),
        StoredPoint.of(row),
        row.getBigDecimal("accuracy_m"),
        row.getBoolean("mock_suspected"),
        row.getString("device_id"),
        documents.differences(row.getString("differences")),
        row.getString("public_sha256"),
        copied ? publicSize : null,
        row.getObject("uploader_person_id", UUID.class),
        Objects.requireNonNull(instant(row, "created_at")),
        instant(row, "stored_at"),
        row.getString("created_by"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  boolean uploadedBy(Caller caller) {
    return uploader.equals(caller.subject());
  }

  EvidenceFacts facts() {
    return new EvidenceFacts(id, sha256, kind, capturedAt, capturedGeo, differences);
  }

  FileType type() {
    return FileType.ofMediaType(mediaType).orElseThrow();
  }
}
