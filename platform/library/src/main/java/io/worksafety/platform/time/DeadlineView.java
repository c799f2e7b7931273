package io.worksafety.platform.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.worksafety.platform.request.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A deadline and how it stands 期限")
record DeadlineView(
    UUID id,
    @Schema(description = "Kind of the thing that must happen to 对象类型", maxLength = 60)
        String aggregateType,
    UUID aggregateId,
    @Schema(maxLength = 12) String areaCode,
    @Schema(description = "Rule it follows 适用规则", maxLength = 80) String ruleId,
    int ruleVersion,
    @Schema(description = "Absent when a decision fixed the end 期限长度") @Nullable Integer amount,
    @Nullable TimeUnitKind unit,
    Instant startedAt,
    @Schema(description = "Last instant in time; while suspended the earliest possible 截止时间")
        Instant dueAt,
    @Schema(description = "Zone in which days are counted", maxLength = 40) String zone,
    DeadlineState state,
    @Schema(description = "Derived from the time 是否逾期") boolean overdue,
    @Nullable Instant breachedAt,
    @Schema(description = "When it was met or cancelled 完成或取消时间") @Nullable Instant endedAt,
    List<DeadlineSuspension> suspensions,
    @Schema(description = "Version of the working-day calendar used, by year 所用工作日历版本")
        Map<Integer, Integer> calendarYearVersions,
    long version)
    implements Versioned {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "Time that does not count 中止期间")
  record DeadlineSuspension(
      Instant from, @Nullable Instant to, @Schema(maxLength = 500) String reason) {}

  static DeadlineView of(Deadline d, Instant now) {
    Term.Span span = d.term() instanceof Term.Span s ? s : null;
    return new DeadlineView(
        d.id(),
        d.aggregateType(),
        d.aggregateId(),
        d.areaCode(),
        d.ruleId(),
        d.ruleVersion(),
        span == null ? null : span.amount(),
        span == null ? null : span.unit(),
        d.startedAt(),
        d.dueAt(),
        ChinaTime.ZONE.getId(),
        d.state(),
        d.overdueAt(now),
        d.breachedAt(),
        d.state() == DeadlineState.BREACHED ? null : d.endedAt(),
        d.suspensions().stream()
            .map(s -> new DeadlineSuspension(s.from(), s.to(), s.reason()))
            .toList(),
        d.calendarVersions(),
        d.version());
  }
}
