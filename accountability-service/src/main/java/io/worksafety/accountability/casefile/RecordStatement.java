package io.worksafety.accountability.casefile;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a party said in its defence 陈述申辩")
record RecordStatement(
    @NotNull @Schema(description = "陈述时间") Instant givenAt,
    @NotNull @Text(max = 4000, multiline = true) @Schema(description = "陈述内容") String statement) {}
