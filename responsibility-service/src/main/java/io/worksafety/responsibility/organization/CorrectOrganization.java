package io.worksafety.responsibility.organization;

import io.worksafety.platform.code.CreditCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is known of an organisation, in full; its kind and division stay 更正机构")
record CorrectOrganization(
    @NotNull @Text(max = 200) @Schema(description = "Name 名称", maxLength = 200) String name,
    @Schema(description = "The organisation above it 上级机构") @Nullable UUID parentId,
    @CreditCodeText @Schema(description = "Credit code, for an enterprise 统一社会信用代码", maxLength = 18)
        @Nullable String uscc,
    @NotNull @Schema(description = "Since when it exists 成立时间") Instant validFrom,
    @Schema(description = "Until when it exists 撤销时间") @Nullable Instant validTo) {}
