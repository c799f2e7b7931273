package io.worksafety.inspection.inspector;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An inspector with a credential 执法人员登记")
record RegisterInspector(
    @Schema(description = "The person 人员") @NotNull UUID personId,
    @Schema(
            description = "Number of the enforcement credential 执法证号",
            pattern = "^[A-Z0-9][A-Z0-9-]{3,39}$")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{3,39}$")
        String credentialNo,
    @Schema(description = "Last day the credential is valid 执法证有效期止") @NotNull
        LocalDate credentialExpiresOn,
    @Schema(description = "Organisation the inspector works for 所属单位") @NotNull UUID organizationId,
    @Schema(description = "Division the inspector works in 执法区域") @NotNull @AreaCodeText
        String areaCode,
    @Schema(description = "Fields of knowledge 专业领域") @NotNull @Size(max = 20)
        List<@NotNull @Text(max = 50) String> skills) {}
