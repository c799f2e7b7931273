package io.worksafety.hazard.publicreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reward: computed by a rule, decided by one person, paid under the eyes of another. */
@Schema(name = "ReportReward", description = "Reward of a report 举报奖励")
record Reward(
    @Schema(maxLength = 60) String ruleId,
    int ruleVersion,
    @Nullable BigDecimal fineYuan,
    @Nullable ConcealedGrade accidentGrade,
    @Nullable Integer verifiedPersons,
    @Schema(description = "Amount in yuan 奖励金额") BigDecimal amountYuan,
    UUID decidedByPersonId,
    Instant decidedAt,
    @Nullable UUID paidByPersonId,
    @Nullable Instant paidAt,
    @Schema(description = "Voucher 凭证号", maxLength = 64) @Nullable String voucherNo) {

  Reward paid(UUID person, String voucher, Instant now) {
    return new Reward(
        ruleId,
        ruleVersion,
        fineYuan,
        accidentGrade,
        verifiedPersons,
        amountYuan,
        decidedByPersonId,
        decidedAt,
        person,
        now,
        voucher);
  }
}
