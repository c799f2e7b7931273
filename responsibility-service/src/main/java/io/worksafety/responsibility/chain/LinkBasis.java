package io.worksafety.responsibility.chain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The document a link rests on 依据")
record LinkBasis(
    @Schema(description = "Title 文件名称", maxLength = 200) String docTitle,
    @Schema(description = "Number 文号", maxLength = 100) String docNo,
    @Schema(description = "Clause 条款", maxLength = 100) String clause) {}
