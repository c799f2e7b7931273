package io.worksafety.inspection.rule;

import java.math.BigDecimal;

/** A figure with its unit and where it comes from. */
public record InspectionRule(String code, BigDecimal amount, String unit, String basis) {}
