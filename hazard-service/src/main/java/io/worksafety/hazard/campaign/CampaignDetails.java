package io.worksafety.hazard.campaign;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme with its topics and tasks; the body to register one and to correct one. */
@Schema(description = "Programme of a campaign 专项行动方案")
record CampaignDetails(
    @Schema(description = "Name 名称", maxLength = 200) @NotNull @Text(max = 200) String name,
    @Schema(description = "Document it rests on 依据文件", maxLength = 300) @NotNull @Text(max = 300)
        String basis,
    @Schema(description = "Division 行政区划代码", maxLength = 12) @NotNull @AreaCodeText String areaCode,
    @Schema(description = "First day 开始日期") @NotNull LocalDate from,
    @Schema(description = "Last day 结束日期") @NotNull LocalDate to,
    @Schema(description = "Special topics 专题") @NotNull @Size(min = 1, max = 50)
        List<@NotNull @Valid CampaignTopic> topics) {

  void requireConsistent() {
    if (to.isBefore(from)) {
      throw CampaignProblem.TIMES_INVALID
          .because(to + " is before " + from, "结束日期 " + to + " 早于开始日期 " + from)
          .at("/to");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < topics.size(); i++) {
      requireNew(topics.get(i).code(), seen, "/topics/" + i + "/code");
      List<CampaignTask> tasks = topics.get(i).tasks();
      for (int j = 0; j < tasks.size(); j++) {
        requireNew(tasks.get(j).code(), seen, "/topics/" + i + "/tasks/" + j + "/code");
      }
    }
  }

  private static void requireNew(String code, Set<String> seen, String pointer) {
    if (!seen.add(code)) {
      throw CampaignProblem.CODES_INVALID
          .because("Code " + code + " occurs twice", "编号 " + code + " 重复")
          .at(pointer);
    }
  }

  Set<String> taskCodes() {
    return topics.stream()
        .flatMap(topic -> topic.tasks().stream())
        .map(CampaignTask::code)
        .collect(Collectors.toSet());
  }
}
