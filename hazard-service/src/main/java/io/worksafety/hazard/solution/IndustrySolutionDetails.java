package io.worksafety.hazard.solution;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The plan of a solution; the body to register one and to correct one. */
@Schema(description = "Plan of a solution 解决方案内容")
record IndustrySolutionDetails(
    @Schema(description = "Key industry 重点行业") @NotNull KeyIndustry industry,
    @Schema(description = "Which industry; of OTHER only 其他行业说明", maxLength = 200) @Text(max = 200)
        @Nullable String industryNote,
    @Schema(description = "Department 责任部门") @NotNull UUID departmentId,
    @Schema(description = "Year 年度") @Min(2000) @Max(2100) int year,
    @Schema(description = "Division 行政区划代码", maxLength = 12) @NotNull @AreaCodeText String areaCode,
    @Schema(description = "Title 标题", maxLength = 200) @NotNull @Text(max = 200) String title,
    @Schema(description = "What is wrong and why 问题分析", maxLength = 4000)
        @NotNull
        @Text(max = 4000, multiline = true)
        String analysis,
    @Schema(description = "What will be done 措施") @NotNull @Size(min = 1, max = 100)
        List<@NotNull @Valid PlannedMeasure> measures,
    @Schema(description = "When it is reviewed, at the latest 评估期限") @NotNull
        LocalDate reviewDueOn) {

  void requireConsistent() {
    if ((industry == KeyIndustry.OTHER) != (industryNote != null)) {
      throw IndustrySolutionProblem.NOTE_NEEDED
          .because("Only OTHER takes a note, and needs it", "仅“其他”行业须填写说明")
          .at("/industryNote");
    }
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i).dueOn().isAfter(reviewDueOn)) {
        throw IndustrySolutionProblem.DUE_INVALID
            .because("It would be due after the review", "措施期限晚于评估期限")
            .at("/measures/" + i + "/dueOn");
      }
    }
  }

  /** A plan begins with time left: no date may have passed, and none may be too far. */
  void requireDueWithin(LocalDate today, LocalDate latest) {
    for (int i = 0; i < measures.size(); i++) {
      requireWithin(measures.get(i).dueOn(), today, latest, "/measures/" + i + "/dueOn");
    }
    requireWithin(reviewDueOn, today, latest, "/reviewDueOn");
  }

  private static void requireWithin(
      LocalDate due, LocalDate today, LocalDate latest, String pointer) {
    if (due.isBefore(today) || due.isAfter(latest)) {
      throw IndustrySolutionProblem.DUE_INVALID
          .because(
              due + " does not lie between " + today + " and " + latest,
              due + " 不在 " + today + " 至 " + latest + " 之间")
          .at(pointer);
    }
  }
}
