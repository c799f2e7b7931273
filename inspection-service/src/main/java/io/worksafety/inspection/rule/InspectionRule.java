package io.worksafety.inspection.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its unit and where it comes from.
 *
 * @param effectiveTo first day without it
 */
public record InspectionRule(
    String code,
    BigDecimal amount,
    String unit,
    String basis,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {}
