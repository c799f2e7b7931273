package io.worksafety.responsibility.organization;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.CreditCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A new organisation 登记机构")
record RegisterOrganization(
    @NotNull OrganizationKind kind,
    @NotNull @Text(max = 200) @Schema(description = "Name 名称", maxLength = 200) String name,
    @NotNull @AreaCodeText @Schema(description = "Division it belongs to 行政区划代码", maxLength = 12)
        String areaCode,
    @Schema(description = "The organisation above it 上级机构") @Nullable UUID parentId,
    @CreditCodeText @Schema(description = "Credit code, for an enterprise 统一社会信用代码", maxLength = 18)
        @Nullable String uscc,
    @Schema(description = "Since when it exists; now when absent 成立时间") @Nullable Instant validFrom,
    @Schema(description = "Until when it exists 撤销时间") @Nullable Instant validTo) {}
