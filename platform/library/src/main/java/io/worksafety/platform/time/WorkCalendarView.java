package io.worksafety.platform.time;

import io.worksafety.platform.request.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Working-day calendar of one year 工作日历")
record WorkCalendarView(
    int year,
    @Schema(description = "Grows with each correction 版本") long version,
    @Schema(description = "The notice it follows 依据文件", maxLength = 200) String source,
    @Schema(description = "Days off by law and notice, weekends within them included 放假日期")
        List<LocalDate> holidays,
    @Schema(description = "Weekend days worked in exchange 调休上班日期") List<LocalDate> swappedWorkdays,
    Instant loadedAt,
    @Schema(maxLength = 200) String loadedBy)
    implements Versioned {

  static WorkCalendarView of(Calendars.Loaded loaded) {
    WorkCalendar calendar = loaded.calendar();
    return new WorkCalendarView(
        calendar.year(),
        calendar.version(),
        calendar.source(),
        List.copyOf(calendar.holidays()),
        List.copyOf(calendar.swappedWorkdays()),
        loaded.loadedAt(),
        loaded.loadedBy());
  }
}
