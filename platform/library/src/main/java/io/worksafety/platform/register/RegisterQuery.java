package io.worksafety.platform.register;

import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Selects from a register as its filter asks. The table has the columns of {@link RegisterEntry};
 * for {@code asOf} its history is kept ({@code keep_history}), for places it has a column {@code
 * spot}.
 */
public final class RegisterQuery {

  private static final int MIN_CORNERS = 3;
  private static final int MAX_CORNERS = 100;

  /** About a square kilometre. */
  private static final double LARGE_SQUARE_DEGREES = 0.0001;

  private RegisterQuery() {}

  /**
   * Near a point the rows come nearest first; every row has {@code distance_metres}, null when no
   * point is given.
   *
   * @param columns the columns, the id first, without a table
   */
  public static KeysetQuery of(
      String columns, String table, RegisterFilter filter, Caller caller, Clock clock) {
    GeoPoint near = near(filter);
    KeysetQuery query =
        near == null
            ? from(columns + ", null::float8 as distance_metres", table, filter.asOf, clock)
            : KeysetQuery.within(
                    near.lon(),
                    near.lat(),
                    filter.radiusMetres,
                    columns,
                    source(table, filter.asOf))
                .binding(moment(filter.asOf, clock));
    return filtered(query, filter, caller);
  }

  /**
   * How many entries there are, however many: the first column of the only row. Conditions on a
   * column that is no dimension of the register's tally make it count entry by entry.
   *
   * @param tallied whether every condition that follows is on a dimension of the tally
   */
  public static KeysetQuery counting(
      String table, RegisterFilter filter, boolean tallied, Caller caller, Clock clock) {
    if (!tallied || !filter.byAreaOnly()) {
      KeysetQuery query = filtered(from("count(*)", table, filter.asOf, clock), filter, caller);
      GeoPoint near = near(filter);
      return near == null
          ? query
          : query.and(
              "spot <@ around(point(?, ?), ?) and metres_between(spot, point(?, ?)) <= ?",
              near.lon(),
              near.lat(),
              filter.radiusMetres,
              near.lon(),
              near.lat(),
              filter.radiusMetres);
    }
    KeysetQuery query =
        KeysetQuery.select("coalesce(sum(entries), 0) from " + table + "_tally_at(?)")
            // Not now: an entry of a replica whose clock runs ahead counts, too
            .binding(filter.asOf == null ? "infinity" : past(filter.asOf, clock))
            .scope("area_code", caller.areas())
            .area("area_code", filter.areaCode);
    return filter.includeVoided ? query : query.and("not voided");
  }

  /** From the register as it is, or as it was. */
  public static KeysetQuery from(
      String columns, String table, @Nullable Instant asOf, Clock clock) {
    return KeysetQuery.select(columns + " from " + source(table, asOf))
        .binding(moment(asOf, clock));
  }

  private static String source(String table, @Nullable Instant asOf) {
    return asOf == null ? table : table + "_at(?) " + table;
  }

  private static Object[] moment(@Nullable Instant asOf, Clock clock) {
    return asOf == null ? new Object[0] : new Object[] {past(asOf, clock)};
  }

  private static Instant past(Instant asOf, Clock clock) {
    if (asOf.isAfter(clock.instant())) {
      throw RegisterProblem.FUTURE_AS_OF
          .because("It is " + clock.instant(), "当前时间为 " + clock.instant())
          .parameter("asOf");
    }
    return asOf;
  }

  private static KeysetQuery filtered(KeysetQuery query, RegisterFilter filter, Caller caller) {
    query
        .scope("area_code", caller.areas())
        .area("area_code", filter.areaCode)
        .since("updated_at", filter.updatedSince);
    if (!filter.includeVoided) {
      query.and("voided_at is null");
    }
    if (filter.q != null) {
      search(query, filter.q);
    }
    within(query, filter);
    return query;
  }

  /** Every word of the text must occur. */
  private static void search(KeysetQuery query, String q) {
    String text = SearchText.folded(q);
    if (!SearchText.searchable(text)) {
      throw RegisterProblem.SEARCH_TOO_SHORT
          .because("q is \"" + q + "\"", "检索词为“" + q + "”")
          .parameter("q");
    }
    query.and("search_grams(search_text) @> search_grams(?)", text);
    for (String word : text.split(" ")) {
      query.like("search_text", word);
    }
  }

  private static @Nullable GeoPoint near(RegisterFilter filter) {
    if (filter.nearLat == null && filter.nearLon == null) {
      return null;
    }
    if (filter.nearLat == null || filter.nearLon == null || filter.crs == null) {
      throw placeIncomplete("nearLat, nearLon, crs");
    }
    return new GeoPoint(filter.nearLat, filter.nearLon, filter.crs).toCgcs2000();
  }

  private static void within(KeysetQuery query, RegisterFilter filter) {
    if (filter.within == null) {
      return;
    }
    Crs crs = filter.crs;
    if (crs == null) {
      throw placeIncomplete("within, crs");
    }
    String[] corners = filter.within.split(";", -1);
    if (corners.length < MIN_CORNERS || corners.length > MAX_CORNERS) {
      throw polygonInvalid(corners.length + " corners", corners.length + " 个顶点");
    }
    List<GeoPoint> points = Arrays.stream(corners).map(corner -> corner(corner, crs)).toList();
    String polygon =
        points.stream()
            .map(point -> "(" + point.lon() + "," + point.lat() + ")")
            .collect(Collectors.joining(",", "(", ")"));
    // The planner takes any polygon for small. Of a large one the newest inside are found sooner in
    // the order of the list than by the index, which the function does not use
    query.and(
        spread(points, GeoPoint::lon) * spread(points, GeoPoint::lat) > LARGE_SQUARE_DEGREES
            ? "pt_contained_poly(spot, ?::polygon)"
            : "spot <@ ?::polygon",
        polygon);
  }

  private static double spread(List<GeoPoint> points, ToDoubleFunction<GeoPoint> axis) {
    DoubleSummaryStatistics values = points.stream().mapToDouble(axis).summaryStatistics();
    return values.getMax() - values.getMin();
  }

  private static GeoPoint corner(String text, Crs crs) {
    String[] numbers = text.split(",", -1);
    try {
      if (numbers.length == 2) {
        GeoPoint point =
            new GeoPoint(
                Double.parseDouble(numbers[1].strip()),
                Double.parseDouble(numbers[0].strip()),
                crs);
        if (point.inChina()) {
          return point.toCgcs2000();
        }
      }
    } catch (NumberFormatException e) {
      throw polygonInvalid(text, text);
    }
    throw polygonInvalid(text, text);
  }

  private static ProblemException placeIncomplete(String parameters) {
    return RegisterProblem.PLACE_INCOMPLETE.because("Give " + parameters, "请填写 " + parameters);
  }

  private static ProblemException polygonInvalid(String what, String whatZh) {
    return RegisterProblem.POLYGON_INVALID.because(
        what + "; write 3 to 100 corners lon,lat;lon,lat;…", whatZh + "；请填写 3 至 100 个顶点：经度,纬度;…");
  }
}
