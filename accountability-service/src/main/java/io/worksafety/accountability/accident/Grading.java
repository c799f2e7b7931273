package io.worksafety.accountability.accident;

import java.math.BigDecimal;
import java.util.List;

/** A grade and how it came about: for each criterion what was counted and the band it fell into. */
record Grading(AccidentGrade grade, String ruleCode, int ruleVersion, List<Step> steps) {

  record Step(GradeCriterion criterion, String arithmetic, BigDecimal value, GradeBand band) {}
}
