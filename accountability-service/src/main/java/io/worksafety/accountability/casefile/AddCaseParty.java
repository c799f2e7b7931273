package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A further party 增加责任主体")
record AddCaseParty(
    @NotNull ChainLevel level,
    @NotNull UUID organizationId,
    @Nullable UUID personId,
    @NotNull @Text(max = 1000, multiline = true) @Schema(description = "增加理由") String reason) {}
