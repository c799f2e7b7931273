package io.worksafety.platform.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An entry and the proof that the tree contains it 审计记录及其包含性证明")
record SealedEntryView(AuditEntryView entry, InclusionProofView proof) {}
