package io.worksafety.platform.audit;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Proof that an entry is in the tree (RFC 9162, 2.1.3) 包含性证明")
record InclusionProofView(
    @Schema(maxLength = 40) String log,
    @Schema(description = "The leaf's index is this less one 位置") long position,
    long treeSize,
    @Schema(maxLength = 64, description = "SHA-256(0x00, canonical JSON of the entry) 叶哈希")
        String leafHash,
    @Schema(maxLength = 64) String rootHash,
    @Schema(description = "Hashes from the leaf upwards 路径") List<@Size(max = 64) String> path) {}
