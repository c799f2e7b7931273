package io.worksafety.platform.emergency;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Asking for emergency access 申请应急授权")
record GrantEmergencyAccess(
    @NotNull @Text(max = 500) @Schema(description = "Why it cannot wait 事由") String reason,
    @NotNull @AreaCodeText @Schema(description = "District, street or village to read 行政区划")
        String areaCode,
    @Min(1) @Max(1440) @Schema(description = "How long it is needed; a rule sets the limit 分钟数")
        int minutes) {}
