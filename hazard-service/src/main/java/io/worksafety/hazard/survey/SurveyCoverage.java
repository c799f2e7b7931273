package io.worksafety.hazard.survey;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a round's plan was covered. Rounded down: 100 means every cell. */
@Schema(description = "Coverage of a survey round 摸排覆盖情况")
record SurveyCoverage(
    int expected,
    int covered,
    @Schema(
            description = "Per cent, two decimals, rounded down 覆盖率",
            minimum = "0",
            maximum = "100")
        BigDecimal percent,
    @Schema(description = "Cells left out so far 未覆盖单元") List<@Size(max = 15) String> uncovered) {

  static SurveyCoverage of(List<String> expected, List<String> covered) {
    Set<String> known = new HashSet<>(covered);
    return new SurveyCoverage(
        expected.size(),
        covered.size(),
        BigDecimal.valueOf(covered.size())
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(expected.size()), 2, RoundingMode.DOWN),
        expected.stream().filter(cell -> !known.contains(cell)).toList());
  }
}
