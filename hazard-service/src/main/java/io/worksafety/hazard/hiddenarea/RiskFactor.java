package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.time.ChinaTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What a risk is made of. How much each weighs is a rule of its own, see {@link RiskRule}. */
enum RiskFactor implements Labelled {
  BASE("固有风险"),
  DEATHS("近年死亡人数"),
  INJURIES("近年受伤人数"),
  VESSELS("船舶"),
  WARNING_SIGNS("警示标志数量"),
  PATROLS("每月巡查次数"),
  WIRING_AGE("线路使用年数"),
  TEST_AGE("距上次检测年数"),
  INSULATION("绝缘电阻（兆欧）"),
  LOAD("负荷率"),
  HOUSEHOLDS("涉及户数"),
  CONTROLS("已核验有效的管控措施");

  private final String labelZh;

  RiskFactor(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Factors that fall by themselves when nothing happens. */
  boolean ofAccidents() {
    return this == DEATHS || this == INJURIES;
  }

  /** Null when it is not known. */
  @Nullable BigDecimal value(
      HiddenAreaDetails area,
      List<AreaControl> controls,
      @Nullable Integer years,
      LocalDate today) {
    Wiring wiring = area.wiring();
    return switch (this) {
      case BASE -> BigDecimal.ONE;
      case DEATHS -> recent(area, years, today, YearOfCasualties::deaths);
      case INJURIES -> recent(area, years, today, YearOfCasualties::injuries);
      case VESSELS -> area.hasVessels() == null ? null : number(area.hasVessels() ? 1 : 0);
      case WARNING_SIGNS -> area.warningSigns() == null ? null : number(area.warningSigns());
      case PATROLS -> area.patrol() == null ? null : area.patrol().timesAMonth();
      case WIRING_AGE ->
          wiring == null || wiring.installedYear() == null
              ? null
              : number(today.getYear() - wiring.installedYear());
      case TEST_AGE ->
          wiring == null || wiring.lastTestAt() == null
              ? null
              : number(ChronoUnit.YEARS.between(wiring.lastTestAt(), today));
      case INSULATION -> wiring == null ? null : wiring.insulationMOhm();
      case LOAD -> wiring == null ? null : wiring.loadRatio();
      case HOUSEHOLDS ->
          wiring == null || wiring.households() == null ? null : number(wiring.households());
      case CONTROLS ->
          number(
              controls.stream()
                  .filter(AreaControl::effective)
                  .map(AreaControl::check)
                  .filter(check -> check != null && within(ChinaTime.day(check.at()), years, today))
                  .count());
    };
  }

  private static BigDecimal recent(
      HiddenAreaDetails area,
      @Nullable Integer years,
      LocalDate today,
      ToIntFunction<YearOfCasualties> count) {
    return number(
        area.casualties().stream()
            .filter(c -> years == null || c.year() > today.getYear() - years)
            .mapToInt(count)
            .sum());
  }

  private static boolean within(LocalDate day, @Nullable Integer years, LocalDate today) {
    return years == null || day.isAfter(today.minusYears(years));
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
