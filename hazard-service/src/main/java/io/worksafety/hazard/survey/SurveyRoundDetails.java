package io.worksafety.hazard.survey;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plan of a round; the body to register one and to correct one. */
@Schema(description = "Plan of a survey round 摸排计划")
record SurveyRoundDetails(
    @Schema(description = "Name 名称", maxLength = 200) @NotNull @Text(max = 200) String name,
    @Schema(description = "Division that makes the survey 行政区划代码", maxLength = 12)
        @NotNull
        @AreaCodeText
        String areaCode,
    @Schema(description = "Divisions surveyed 摸排区域") @NotNull @Size(min = 1, max = 200)
        List<@NotNull @AreaCodeText @Size(max = 12) String> scopeAreaCodes,
    @Schema(description = "What is looked for 摸排对象") @NotNull @Size(min = 1, max = 6)
        Set<@NotNull SurveyKind> kinds,
    @Schema(description = "First day 开始日期") @NotNull LocalDate from,
    @Schema(description = "Last day 结束日期") @NotNull LocalDate to,
    @Schema(description = "Method 方式") @NotNull SurveyMethod method,
    @Schema(description = "What the cells are 单元体系") @NotNull CellSystem cellSystem,
    @Schema(
            description =
                "Cells to be covered: division codes, or squares of 0.005° named by the lon,lat of"
                    + " their south-west corner in CGCS2000, e.g. 118.730,32.005 应摸排单元")
        @NotNull
        @Size(min = 1, max = 2000)
        List<
                @NotNull
                @Pattern(regexp = "[0-9]{9}|[0-9]{12}|[0-9]{2,3}\\.[0-9]{3},[0-9]{1,2}\\.[0-9]{3}")
                @Size(max = 15) String>
            cells) {

  /** The same with its kinds in order, so that equal plans have one digest. */
  SurveyRoundDetails stored() {
    return new SurveyRoundDetails(
        name, areaCode, scopeAreaCodes, new TreeSet<>(kinds), from, to, method, cellSystem, cells);
  }

  void requireConsistent() {
    if (to.isBefore(from)) {
      throw SurveyRoundProblem.TIMES_INVALID
          .because(to + " is before " + from, "结束日期 " + to + " 早于开始日期 " + from)
          .at("/to");
    }
    for (int i = 0; i < scopeAreaCodes.size(); i++) {
      if (!scopeAreaCodes.get(i).startsWith(areaCode)) {
        throw SurveyRoundProblem.CELLS_INVALID
            .because(
                scopeAreaCodes.get(i) + " does not lie in " + areaCode,
                scopeAreaCodes.get(i) + " 不属于 " + areaCode)
            .at("/scopeAreaCodes/" + i);
      }
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!seen.add(cells.get(i)) || !possible(cells.get(i))) {
        throw SurveyRoundProblem.CELLS_INVALID
            .because(
                cells.get(i) + " occurs twice, lies outside the scope or on no corner of the grid",
                cells.get(i) + " 重复、超出摸排区域或不是网格角点")
            .at("/cells/" + i);
      }
    }
  }

  private boolean possible(String cell) {
    int comma = cell.indexOf(',');
    return switch (cellSystem) {
      case DIVISION -> comma < 0 && scopes(cell);
      // a corner lies on every fifth thousandth of a degree
      case GRID ->
          comma > 0
              && "05".indexOf(cell.charAt(comma - 1)) >= 0
              && "05".indexOf(cell.charAt(cell.length() - 1)) >= 0;
    };
  }

  boolean scopes(String division) {
    return scopeAreaCodes.stream().anyMatch(division::startsWith);
  }
}
