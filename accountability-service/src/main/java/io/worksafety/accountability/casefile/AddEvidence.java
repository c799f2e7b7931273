package io.worksafety.accountability.casefile;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A piece of the dossier 案卷材料")
record AddEvidence(
    @NotNull @Text(max = 200) @Schema(examples = "重大隐患整改通知书送达回证") String title,
    @NotNull @Text(max = 200) @Schema(description = "来源", examples = "建邺区应急管理局") String source,
    @NotNull
        @Pattern(regexp = "^[0-9a-f]{64}$")
        @Schema(description = "SHA-256 of the document 文件摘要", maxLength = 64)
        String sha256,
    @Text(max = 2000, multiline = true) @Nullable String note) {}
