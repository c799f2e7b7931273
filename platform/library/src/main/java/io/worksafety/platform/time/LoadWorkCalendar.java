package io.worksafety.platform.time;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The working days of a year as the State Council's notice sets them 加载工作日历")
record LoadWorkCalendar(
    @Schema(description = "One more than the version in force; 1 for a new year 版本")
        @NotNull
        @Min(1)
        @Max(10_000)
        Integer version,
    @Schema(description = "The notice, with its number 依据文件") @NotNull @Text(max = 200)
        String source,
    @Schema(description = "Every day off, weekends within holidays included 放假日期")
        @NotEmpty
        @Size(max = 120)
        List<@NotNull LocalDate> holidays,
    @Schema(description = "Weekend days worked in exchange 调休上班日期") @NotNull @Size(max = 60)
        List<@NotNull LocalDate> swappedWorkdays) {

  WorkCalendar of(int year) {
    return new WorkCalendar(
        year, version, source, new TreeSet<>(holidays), new TreeSet<>(swappedWorkdays));
  }
}
