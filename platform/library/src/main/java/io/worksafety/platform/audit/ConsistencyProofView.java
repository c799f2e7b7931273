package io.worksafety.platform.audit;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Proof that a tree is the beginning of a larger one (RFC 9162, 2.1.4) 一致性证明")
record ConsistencyProofView(
    @Schema(maxLength = 40) String log,
    long from,
    long to,
    @Schema(maxLength = 64) String fromRoot,
    @Schema(maxLength = 64) String toRoot,
    List<@Size(max = 64) String> path) {}
