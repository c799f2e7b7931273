package io.worksafety.hazard.investment;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts organisations in order by what they invested. */
@ApplicationScoped
class InvestmentRanking {

  private final ReadModel reads;

  InvestmentRanking(ReadModel reads) {
    this.reads = reads;
  }

  /** The figures of one organisation. */
  record Entry(
      UUID organizationId,
      String organizationName,
      UUID investmentId,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal actual) {

    @Nullable BigDecimal ratio() {
      return planned == null || actual == null || planned.signum() == 0
          ? null
          : actual.divide(planned, 4, RoundingMode.HALF_UP);
    }
  }

  List<InvestmentPosition> of(
      int year,
      InvestmentKind kind,
      InvestmentUnit unit,
      @Nullable String areaCode,
      Caller caller) {
    return ranked(
        reads.list(
            KeysetQuery.select(
                    "id, of_organization_id, details ->> 'organizationName' as name, planned, actual"
                        + " from safety_investment")
                .scope("area_code", caller.areas())
                .area("area_code", areaCode)
                .eq("budget_year", year)
                .eq("kind", kind)
                .eq("unit", unit)
                .and("voided_at is null"),
            InvestmentRanking::read));
  }

  /** Best amount first; those without one at the end, by name. */
  static List<InvestmentPosition> ranked(List<Entry> entries) {
    List<BigDecimal> amounts = known(entries.stream().map(Entry::actual).toList());
    List<BigDecimal> ratios = known(entries.stream().map(Entry::ratio).toList());
    return entries.stream()
        .sorted(
            Comparator.comparing(
                    Entry::actual, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                .thenComparing(Entry::organizationName)
                .thenComparing(Entry::organizationId))
        .map(entry ->
            new InvestmentPosition(
                entry.organizationId(),
                entry.organizationName(),
                entry.investmentId(),
                entry.planned(),
                entry.actual(),
                entry.ratio(),
                rank(entry.actual(), amounts),
                amounts.size(),
                last(entry.actual(), amounts),
                rank(entry.ratio(), ratios),
                ratios.size(),
                last(entry.ratio(), ratios)))
        .toList();
  }

  private static List<BigDecimal> known(List<@Nullable BigDecimal> figures) {
    return figures.stream().filter(Objects::nonNull).toList();
  }

  /** One more than how many are ahead: equals share it. */
  private static @Nullable Integer rank(@Nullable BigDecimal figure, List<BigDecimal> all) {
    return figure == null
        ? null
        : 1 + (int) all.stream().filter(other -> other.compareTo(figure) > 0).count();
  }

  private static @Nullable Boolean last(@Nullable BigDecimal figure, List<BigDecimal> all) {
    return figure == null
        ? null
        : all.stream().noneMatch(other -> other.compareTo(figure) < 0)
            && all.stream().anyMatch(other -> other.compareTo(figure) > 0);
  }

  private static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("of_organization_id", UUID.class),
        row.getString("name"),
        row.getObject("id", UUID.class),
        row.getBigDecimal("planned"),
        row.getBigDecimal("actual"));
  }
}
