package io.worksafety.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For the contract alone: lines are written as bytes. */
@Schema(
    description =
        "A line of the export. The bytes of entry are those that were hashed: entryHash ="
            + " SHA-256(entry), link = SHA-256(\"WSS-AUDIT-v1\", 0x00, previousLink, entryHash)"
            + " 导出行")
record ExportLine(
    ExportedEntry entry,
    @Schema(maxLength = 64) String link,
    @Schema(maxLength = 64) String previousLink) {

  @Schema(description = "Canonical JSON of the entry, keys sorted, absent instead of null 规范化记录")
  record ExportedEntry(
      @Schema(maxLength = 200) String act,
      @Schema(maxLength = 200) String actor,
      @Schema(maxLength = 64) String after,
      UUID aggregateId,
      @Nullable Long aggregateSequence,
      @Schema(maxLength = 60) String aggregateType,
      @Schema(maxLength = 12) String areaCode,
      Instant at,
      @Schema(maxLength = 64) @Nullable String before,
      @Schema(maxLength = 64) @Nullable String eventDigest,
      @Nullable UUID eventId,
      @Nullable UUID organizationId,
      @Nullable UUID personId,
      long position,
      @Schema(maxLength = 100) String requestId,
      long seq) {}
}
