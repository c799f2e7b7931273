package io.worksafety.hazard.publicreport;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Figures a reward is computed from 奖励计算依据")
record DecideReportReward(
    @Schema(description = "Fine that was imposed; 0 without one 罚款金额")
        @DecimalMin("0")
        @Digits(integer = 12, fraction = 2)
        @Nullable BigDecimal fineYuan,
    @Schema(description = "Grade of the concealed accident 瞒报、谎报事故等级")
        @Nullable ConcealedGrade accidentGrade,
    @Schema(description = "Persons verified to have been concealed 查实人数") @Min(1) @Max(1000)
        @Nullable Integer verifiedPersons) {}
