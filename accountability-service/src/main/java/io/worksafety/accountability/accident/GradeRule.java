package io.worksafety.accountability.accident;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One version of the rule that turns casualties and loss into a grade. */
record GradeRule(
    String code,
    int version,
    boolean countMissingAsDeath,
    boolean countPoisoningAsSerious,
    LegalBasis basis,
    Map<GradeCriterion, List<GradeBand>> bands,
    Map<AccidentGrade, GradeDuty> duties) {

  GradeRule {
    var sorted = new EnumMap<GradeCriterion, List<GradeBand>>(GradeCriterion.class);
    for (GradeCriterion criterion : GradeCriterion.values()) {
      var list = new ArrayList<>(bands.getOrDefault(criterion, List.of()));
      list.sort(Comparator.comparing(GradeBand::lo));
      if (!coversEverythingOnce(list)) {
        throw new IllegalArgumentException(
            "Bands of " + criterion + " in " + code + " v" + version + " leave gaps or overlap");
      }
      sorted.put(criterion, List.copyOf(list));
    }
    for (AccidentGrade grade : AccidentGrade.values()) {
      if (!duties.containsKey(grade)) {
        throw new IllegalArgumentException(code + " v" + version + " names no duty for " + grade);
      }
    }
    bands = Map.copyOf(sorted);
    duties = Map.copyOf(duties);
  }

  private static boolean coversEverythingOnce(List<GradeBand> sorted) {
    BigDecimal next = BigDecimal.ZERO;
    for (GradeBand band : sorted) {
      if (next == null || band.lo().compareTo(next) != 0) {
        return false;
      }
      next = band.hi();
    }
    return !sorted.isEmpty() && next == null;
  }

  Grading grade(Casualties casualties) {
    List<Grading.Step> steps = new ArrayList<>();
    AccidentGrade highest = AccidentGrade.GENERAL;
    for (GradeCriterion criterion : GradeCriterion.values()) {
      BigDecimal value = count(criterion, casualties);
      GradeBand band =
          bands.getOrDefault(criterion, List.of()).stream()
              .filter(b -> b.holds(value))
              .findFirst()
              .orElseThrow();
      steps.add(new Grading.Step(criterion, arithmetic(criterion, casualties), value, band));
      if (band.grade().atLeast(highest)) {
        highest = band.grade();
      }
    }
    return new Grading(highest, code, version, steps);
  }

  GradeDuty duty(AccidentGrade grade) {
    return java.util.Objects.requireNonNull(duties.get(grade));
  }

  private BigDecimal count(GradeCriterion criterion, Casualties c) {
    return switch (criterion) {
      case DEATHS -> BigDecimal.valueOf(c.deaths() + (countMissingAsDeath ? c.missing() : 0));
      case SERIOUS_INJURIES ->
          BigDecimal.valueOf(c.seriousInjuries() + (countPoisoningAsSerious ? c.poisoned() : 0));
      case LOSS_YUAN -> c.lossYuan() == null ? BigDecimal.ZERO : c.lossYuan();
    };
  }

  private String arithmetic(GradeCriterion criterion, Casualties c) {
    return switch (criterion) {
      case DEATHS ->
          countMissingAsDeath
              ? "deaths " + c.deaths() + " + missing " + c.missing()
              : "deaths " + c.deaths() + " (missing " + c.missing() + " not counted)";
      case SERIOUS_INJURIES ->
          countPoisoningAsSerious
              ? "serious injuries " + c.seriousInjuries() + " + acute poisoning " + c.poisoned()
              : "serious injuries " + c.seriousInjuries();
      case LOSS_YUAN ->
          c.lossYuan() == null
              ? "loss not known yet, counted as 0"
              : "loss " + c.lossYuan().toPlainString() + " yuan";
    };
  }
}
