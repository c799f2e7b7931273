package io.worksafety.hazard.rectification;

import io.worksafety.hazard.evidence.EvidenceKind;
import io.worksafety.platform.code.GeoPoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Evidence as a request names it: what was uploaded by its id, or what is kept elsewhere. */
@Schema(
    description =
        "Evidence: evidenceId of an upload alone, or sha256, kind and capturedAt of a file kept"
            + " elsewhere 证据：已上传证据的标识，或他处保存文件的摘要、类型和采集时间")
public record GivenEvidence(
    @Schema(description = "Uploaded evidence 已上传的证据") @Nullable UUID evidenceId,
    @Schema(
            description = "SHA-256 of the original file, lower-case hex 原件摘要",
            minLength = 64,
            maxLength = 64)
        @Pattern(regexp = "[0-9a-f]{64}")
        @Nullable String sha256,
    @Schema(description = "Kind 类型") @Nullable EvidenceKind kind,
    @Schema(description = "When it was taken 采集时间") @Nullable Instant capturedAt,
    @Schema(description = "Where it was taken 采集位置") @Valid @Nullable GeoPoint location) {}
