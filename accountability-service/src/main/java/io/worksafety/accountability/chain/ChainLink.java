package io.worksafety.accountability.chain;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One level of a chain. */
@Schema(description = "One level of the responsibility chain 责任链的一级")
public record ChainLink(
    ChainLevel level,
    @Nullable UUID organizationId,
    @Nullable UUID postId,
    @Nullable UUID personId,
    @Nullable UUID assignmentId,
    @Nullable ChainBasis basis,
    ChainCertainty certainty) {

  @Schema(description = "责任依据")
  public record ChainBasis(
      @Schema(maxLength = 200) @Nullable String docTitle,
      @Schema(maxLength = 100) @Nullable String docNo,
      @Schema(maxLength = 200) @Nullable String clause) {}

  static ChainLink gap(ChainLevel level) {
    return new ChainLink(level, null, null, null, null, null, ChainCertainty.UNASSIGNED);
  }
}
