package io.worksafety.hazard.rectification;

import io.worksafety.platform.code.GeoPoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reference to a piece of evidence by the digest of its bytes; the bytes are kept elsewhere. */
@Schema(description = "Reference to a piece of evidence 证据引用")
public record Evidence(
    @Schema(
            description = "SHA-256 of the original file, lower-case hex 原件摘要",
            minLength = 64,
            maxLength = 64)
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String sha256,
    @Schema(description = "Kind 类型") @NotNull EvidenceKind kind,
    @Schema(description = "When it was taken 采集时间") @NotNull Instant capturedAt,
    @Schema(description = "Where it was taken 采集位置") @Valid @Nullable GeoPoint location) {

  Evidence stored() {
    return location == null ? this : new Evidence(sha256, kind, capturedAt, location.toCgcs2000());
  }

  /** The references as they are kept: positions in CGCS2000. */
  public static List<Evidence> stored(@Nullable List<Evidence> given) {
    return given == null ? List.of() : given.stream().map(Evidence::stored).toList();
  }
}
