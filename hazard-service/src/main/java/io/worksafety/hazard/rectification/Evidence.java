package io.worksafety.hazard.rectification;

import io.worksafety.hazard.evidence.ClaimDifference;
import io.worksafety.hazard.evidence.EvidenceFacts;
import io.worksafety.hazard.evidence.EvidenceKind;
import io.worksafety.platform.code.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reference to a piece of evidence by the digest of its bytes; the bytes are kept elsewhere. */
@Schema(description = "Reference to a piece of evidence 证据引用")
public record Evidence(
    @Schema(description = "Uploaded evidence; absent for a file kept elsewhere 已上传的证据")
        @Nullable UUID evidenceId,
    @Schema(
            description = "SHA-256 of the original file, lower-case hex 原件摘要",
            minLength = 64,
            maxLength = 64)
        String sha256,
    @Schema(description = "Kind 类型") EvidenceKind kind,
    @Schema(description = "When it was taken 采集时间") Instant capturedAt,
    @Schema(description = "Where it was taken, in CGCS2000 采集位置") @Nullable GeoPoint location,
    @Schema(description = "Where the file itself says otherwise 申报与文件元数据不一致之处")
        @Nullable List<ClaimDifference> differences) {

  /** A file that is kept elsewhere. */
  public Evidence(
      String sha256, EvidenceKind kind, Instant capturedAt, @Nullable GeoPoint location) {
    this(null, sha256, kind, capturedAt, location, null);
  }

  static Evidence of(EvidenceFacts facts) {
    return new Evidence(
        facts.id(),
        facts.sha256(),
        facts.kind(),
        facts.capturedAt(),
        facts.position(),
        facts.differences().isEmpty() ? null : facts.differences());
  }
}
