package io.worksafety.platform.time;

import static io.worksafety.platform.time.CalendarFixture.at;
import static io.worksafety.platform.time.CalendarFixture.calendars2025And2026;
import static io.worksafety.platform.time.TimeUnitKind.CALENDAR_DAYS;
import static io.worksafety.platform.time.TimeUnitKind.HOURS;
import static io.worksafety.platform.time.TimeUnitKind.MONTHS;
import static io.worksafety.platform.time.TimeUnitKind.WORKING_DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.worksafety.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTest {

  private static final WorkCalendars NONE = new WorkCalendars(List.of());

  private static Reckoning reckon(
      int amount, TimeUnitKind unit, boolean roll, String start, Suspension... suspensions) {
    return Reckoning.of(
        new Term.Span(amount, unit, roll), at(start), List.of(suspensions), calendars2025And2026());
  }

  private static Suspension suspension(String from, String to) {
    return new Suspension(at(from), to == null ? null : at(to), "technical appraisal");
  }

  @Test
  void hoursRunFromTheInstant() {
    Instant due = reckon(1, HOURS, false, "2027-03-01T09:00:00").dueAt();

    assertThat(due).isEqualTo(at("2027-03-01T10:00:00"));
    assertThat(Duration.between(due, at("2027-03-01T10:01:00"))).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({
    "30, 2027-03-01T00:00:00, 2027-03-31", // casualties count to the 30th day
    "30, 2027-03-01T23:59:59, 2027-03-31",
    "7, 2027-03-01T08:00:00, 2027-03-08", // on the road to the 7th
    "1, 2028-02-28T12:00:00, 2028-02-29",
    "15, 2026-12-20T12:00:00, 2027-01-04"
  })
  void theDayOfTheStartIsNotCounted(int amount, String start, LocalDate lastDay) {
    Reckoning reckoning =
        Reckoning.of(new Term.Span(amount, CALENDAR_DAYS, false), at(start), List.of(), NONE);

    assertThat(reckoning.dueAt()).isEqualTo(ChinaTime.endOf(lastDay));
    assertThat(reckoning.steps().getFirst().reason()).isEqualTo(CountingReason.START_DAY);
  }

  @Test
  void aDayBelongsToTheDateInChina() {
    // 16:30 UTC on the 1st is the 2nd in China
    Instant start = Instant.parse("2026-03-01T16:30:00Z");

    assertThat(Reckoning.of(new Term.Span(1, CALENDAR_DAYS, false), start, List.of(), NONE).dueAt())
        .isEqualTo(Instant.parse("2026-03-03T15:59:59.999Z"));
  }

  @Test
  void theEndIsTheLastMillisecondSoThatItStillIsThatDay() {
    Instant due = reckon(14, CALENDAR_DAYS, false, "2026-02-28T09:00:00").dueAt();

    assertThat(ChinaTime.day(due)).isEqualTo(LocalDate.of(2026, 3, 14));
    assertThat(ChinaTime.day(due.plusMillis(1))).isEqualTo(LocalDate.of(2026, 3, 15));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-01-31T10:00:00, 2026-02-28",
    "1, 2028-01-31T10:00:00, 2028-02-29",
    "12, 2024-02-29T10:00:00, 2025-02-28",
    "1, 2026-03-15T10:00:00, 2026-04-15",
    "6, 2026-08-31T10:00:00, 2027-02-28",
    "12, 2026-11-23T10:00:00, 2027-11-23"
  })
  void monthsEndOnTheCorrespondingDayOrTheMonthsLast(int amount, String start, LocalDate lastDay) {
    Reckoning reckoning =
        Reckoning.of(new Term.Span(amount, MONTHS, false), at(start), List.of(), NONE);

    assertThat(reckoning.dueAt()).isEqualTo(ChinaTime.endOf(lastDay));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 2026-03-02T09:00:00, 2026-03-09", // one plain weekend
    "1, 2026-02-13T09:00:00, 2026-02-14", // Saturday worked in exchange
    "2, 2026-02-13T09:00:00, 2026-02-24", // over Spring Festival
    "5, 2026-02-13T09:00:00, 2026-02-27",
    "6, 2026-02-13T09:00:00, 2026-02-28",
    "1, 2026-09-30T09:00:00, 2026-10-08",
    "3, 2026-09-30T09:00:00, 2026-10-10",
    "1, 2025-12-31T09:00:00, 2026-01-04", // over the year
    "1, 2026-02-16T09:00:00, 2026-02-24" // starts on a holiday
  })
  void workingDaysFollowTheNotice(int amount, String start, LocalDate lastDay) {
    assertThat(reckon(amount, WORKING_DAYS, false, start).dueAt())
        .isEqualTo(ChinaTime.endOf(lastDay));
  }

  @Test
  void workingDaysIntoAYearThatIsNotLoadedAreRefused() {
    assertThat(reckon(1, WORKING_DAYS, false, "2026-12-30T09:00:00").dueAt())
        .isEqualTo(ChinaTime.endOf(LocalDate.of(2026, 12, 31)));
    assertThatThrownBy(() -> reckon(2, WORKING_DAYS, false, "2026-12-30T09:00:00"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(TimeProblem.CALENDAR_MISSING));
  }

  @ParameterizedTest
  @CsvSource({
    "15, 2026-09-16T09:00:00, true, 2026-10-08", // the 15th day is 1 October
    "15, 2026-09-16T09:00:00, false, 2026-10-01",
    "5, 2026-03-02T09:00:00, true, 2026-03-09", // Saturday moves to Monday
    "1, 2026-02-27T09:00:00, true, 2026-02-28", // a worked Saturday does not move
    "5, 2026-03-03T09:00:00, true, 2026-03-09", // Sunday too
    "10, 2026-03-02T09:00:00, true, 2026-03-12"
  })
  void aLastDayThatIsNoWorkingDayMovesWhereTheRuleSaysSo(
      int amount, String start, boolean roll, LocalDate lastDay) {
    assertThat(reckon(amount, CALENDAR_DAYS, roll, start).dueAt())
        .isEqualTo(ChinaTime.endOf(lastDay));
  }

  @Test
  void aMovedEndMayNeedTheNextYear() {
    assertThatThrownBy(() -> reckon(1, MONTHS, true, "2026-12-05T09:00:00"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.detail()).contains("2027"));
  }

  @Test
  void theExplanationNamesEachDay() {
    Reckoning reckoning = reckon(3, WORKING_DAYS, false, "2026-02-13T09:00:00");

    assertThat(reckoning.steps())
        .extracting(Reckoning.Step::day, Reckoning.Step::counted, Reckoning.Step::reason)
        .startsWith(
            tuple(LocalDate.of(2026, 2, 13), false, CountingReason.START_DAY),
            tuple(LocalDate.of(2026, 2, 14), true, CountingReason.SWAPPED_WORKDAY),
            tuple(LocalDate.of(2026, 2, 15), false, CountingReason.HOLIDAY))
        .endsWith(
            tuple(LocalDate.of(2026, 2, 24), true, CountingReason.WORKDAY),
            tuple(LocalDate.of(2026, 2, 25), true, CountingReason.WORKDAY));
    assertThat(reckoning.steps()).hasSize(13);
    assertThat(reckoning.steps().getLast().number()).isEqualTo(3);
    assertThat(reckoning.calendarVersions()).containsExactlyEntriesOf(Map.of(2026, 1));
  }

  @Test
  void theExplanationOfAMovedEndShowsBothDays() {
    Reckoning reckoning = reckon(5, CALENDAR_DAYS, true, "2026-03-02T09:00:00");

    assertThat(reckoning.steps())
        .extracting(Reckoning.Step::reason)
        .endsWith(
            CountingReason.COUNTED,
            CountingReason.LAST_DAY_WEEKEND,
            CountingReason.WEEKEND,
            CountingReason.MOVED_END);
  }

  @Test
  void aSuspensionLeavesOutTheMidnightsItCovers() {
    Reckoning reckoning =
        reckon(
            10,
            CALENDAR_DAYS,
            false,
            "2026-03-02T09:00:00",
            suspension("2026-03-05T10:00:00", "2026-03-08T15:00:00"));

    assertThat(reckoning.dueAt()).isEqualTo(ChinaTime.endOf(LocalDate.of(2026, 3, 15)));
    assertThat(reckoning.steps())
        .filteredOn(step -> step.reason() == CountingReason.SUSPENDED)
        .extracting(Reckoning.Step::day)
        .containsExactly(
            LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 7));
  }

  @Test
  void aSuspensionWithinOneDayChangesNothing() {
    assertThat(
            reckon(
                    10,
                    CALENDAR_DAYS,
                    false,
                    "2026-03-02T09:00:00",
                    suspension("2026-03-05T10:00:00", "2026-03-05T15:00:00"))
                .dueAt())
        .isEqualTo(ChinaTime.endOf(LocalDate.of(2026, 3, 12)));
  }

  @Test
  void workingDaysLostToASuspensionAreGivenBack() {
    // Thursday 5 to Tuesday 10 March: Thursday, Friday and Monday are lost
    assertThat(
            reckon(
                    5,
                    WORKING_DAYS,
                    false,
                    "2026-03-02T09:00:00",
                    suspension("2026-03-05T10:00:00", "2026-03-10T09:00:00"))
                .dueAt())
        .isEqualTo(ChinaTime.endOf(LocalDate.of(2026, 3, 12)));
  }

  @Test
  void hoursAreSuspendedToTheMillisecond() {
    Reckoning reckoning =
        reckon(
            2,
            HOURS,
            false,
            "2026-03-02T09:00:00",
            suspension("2026-03-02T09:30:00", "2026-03-02T10:15:00"),
            suspension("2026-03-02T11:00:00", "2026-03-03T11:00:00"));

    assertThat(reckoning.dueAt()).isEqualTo(at("2026-03-03T11:45:00"));
    assertThat(reckoning.steps())
        .extracting(Reckoning.Step::counted)
        .containsExactly(true, false, true, false, true);
  }

  @Test
  void aSuspensionAfterTheEndChangesNothing() {
    assertThat(
            reckon(
                    2,
                    HOURS,
                    false,
                    "2026-03-02T09:00:00",
                    suspension("2026-03-02T11:00:00", "2026-03-02T12:00:00"))
                .dueAt())
        .isEqualTo(at("2026-03-02T11:00:00"));
  }

  @Test
  void anOpenSuspensionLeavesTheEarliestPossibleEnd() {
    assertThat(
            reckon(
                    10,
                    CALENDAR_DAYS,
                    false,
                    "2026-03-02T09:00:00",
                    suspension("2026-03-05T10:00:00", null))
                .dueAt())
        .isEqualTo(ChinaTime.endOf(LocalDate.of(2026, 3, 12)));
  }

  @Test
  void anEndFixedByADecisionMovesWithSuspensionsOnly() {
    Term until = new Term.Until(at("2026-03-20T18:00:00"));

    assertThat(Reckoning.of(until, at("2026-03-02T09:00:00"), List.of(), NONE).dueAt())
        .isEqualTo(at("2026-03-20T18:00:00"));
    assertThat(
            Reckoning.of(
                    until,
                    at("2026-03-02T09:00:00"),
                    List.of(suspension("2026-03-05T10:00:00", "2026-03-06T11:00:00")),
                    NONE)
                .dueAt())
        .isEqualTo(at("2026-03-21T19:00:00"));
  }

  @RepeatedTest(300)
  void countedDaysAddUpWhateverTheStartAndTheSuspensions(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Instant start = at("2025-01-01T00:00:00").plusSeconds(random.nextInt(400 * 86_400));
    int amount = 1 + random.nextInt(60);
    boolean working = random.nextBoolean();
    Instant from = start.plusSeconds(random.nextInt(20 * 86_400));
    Suspension suspension =
        new Suspension(from, from.plusSeconds(random.nextInt(10 * 86_400)), "random");

    Reckoning reckoning =
        Reckoning.of(
            new Term.Span(amount, working ? WORKING_DAYS : CALENDAR_DAYS, false),
            start,
            List.of(suspension),
            calendars2025And2026());

    assertThat(reckoning.steps()).filteredOn(Reckoning.Step::counted).hasSize(amount);
    assertThat(reckoning.steps().getLast().day()).isEqualTo(ChinaTime.day(reckoning.dueAt()));
    assertThat(reckoning.steps())
        .extracting(Reckoning.Step::day)
        .doesNotHaveDuplicates()
        .isSorted();
    long span = ChronoUnit.DAYS.between(ChinaTime.day(start), ChinaTime.day(reckoning.dueAt()));
    assertThat(reckoning.steps()).hasSize(Math.toIntExact(span) + 1);
  }

  @Test
  void theMachinesTimeZoneHasNoSay() {
    TimeZone before = TimeZone.getDefault();
    Instant expected = reckon(5, WORKING_DAYS, false, "2026-02-13T23:30:00").dueAt();
    try {
      for (String zone : List.of("America/New_York", "Pacific/Kiritimati", "UTC")) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
        assertThat(reckon(5, WORKING_DAYS, false, "2026-02-13T23:30:00").dueAt())
            .isEqualTo(expected);
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void anAmountThatNoLawKnowsIsRefused() {
    assertThatThrownBy(() -> new Term.Span(0, HOURS, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Term.Span(5000, HOURS, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Term.Span(2, HOURS, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
