package io.worksafety.inspection.matter;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A matter for the inspection list 检查事项登记")
record RegisterMatter(
    @Schema(description = "Code, unique 事项编码", pattern = "^[A-Z0-9][A-Z0-9.-]{0,39}$")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = "^[A-Z0-9][A-Z0-9.-]{0,39}$")
        String code,
    @Schema(description = "What is inspected 事项名称") @NotNull @Text(max = 200) String title,
    @Schema(description = "Law, article, paragraph 检查依据") @NotNull @Text(max = 500) String basis,
    @Schema(description = "District the matter is published for 适用区划") @NotNull @AreaCodeText
        String areaCode,
    @Schema(description = "First day of validity 有效期起") @NotNull LocalDate validFrom,
    @Schema(description = "Last day of validity, open if absent 有效期止")
        @Nullable LocalDate validTo) {}
