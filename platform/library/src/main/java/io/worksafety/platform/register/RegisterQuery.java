package io.worksafety.platform.register;

import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Selects from a register as its filter asks. The table has the columns of {@link RegisterEntry};
 * for {@code asOf} its history is kept ({@code keep_history}), for places it has a column {@code
 * spot}.
 */
public final class RegisterQuery {

  private static final double METRES_PER_DEGREE = 111_195;
  private static final int MIN_CORNERS = 3;
  private static final int MAX_CORNERS = 100;

  private RegisterQuery() {}

  /**
   * @param columns the columns, the id first, without a table
   */
  public static KeysetQuery of(
      String columns, String table, RegisterFilter filter, Caller caller, Clock clock) {
    KeysetQuery query = from(columns, table, filter.asOf, clock);
    query
        .scope("area_code", caller.areas())
        .area("area_code", filter.areaCode)
        .since("updated_at", filter.updatedSince);
    if (!filter.includeVoided) {
      query.and("voided_at is null");
    }
    if (filter.q != null) {
      String text = SearchText.folded(filter.q);
      if (text.codePointCount(0, text.length()) < 2) {
        throw RegisterProblem.SEARCH_TOO_SHORT
            .because("q is \"" + filter.q + "\"", "检索词为“" + filter.q + "”");
      }
      query.and("search_grams(search_text) @> search_grams(?)", text).like("search_text", text);
    }
    near(query, filter);
    within(query, filter);
    return query;
  }

  /** From the register as it is, or as it was. */
  public static KeysetQuery from(
      String columns, String table, @Nullable Instant asOf, Clock clock) {
    if (asOf == null) {
      return KeysetQuery.select(columns + " from " + table);
    }
    if (asOf.isAfter(clock.instant())) {
      throw RegisterProblem.FUTURE_AS_OF.because("It is " + clock.instant(), "当前时间为 " + clock.instant());
    }
    return KeysetQuery.select(columns + " from " + table + "_at(?) " + table).binding(asOf);
  }

  private static void near(KeysetQuery query, RegisterFilter filter) {
    if (filter.nearLat == null && filter.nearLon == null) {
      return;
    }
    if (filter.nearLat == null || filter.nearLon == null || filter.crs == null) {
      throw placeIncomplete("nearLat, nearLon, crs");
    }
    GeoPoint at = new GeoPoint(filter.nearLat, filter.nearLon, filter.crs).toCgcs2000();
    double high = filter.radiusMetres / METRES_PER_DEGREE;
    double wide = high / Math.cos(Math.toRadians(at.lat()));
    query.and(
        "spot <@ box(point(?, ?), point(?, ?)) and metres_between(spot, point(?, ?)) <= ?",
        at.lon() - wide,
        at.lat() - high,
        at.lon() + wide,
        at.lat() + high,
        at.lon(),
        at.lat(),
        filter.radiusMetres);
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
    StringBuilder polygon = new StringBuilder("(");
    for (String corner : corners) {
      GeoPoint point = corner(corner, crs);
      polygon
          .append(polygon.length() == 1 ? "" : ",")
          .append('(')
          .append(point.lon())
          .append(',')
          .append(point.lat())
          .append(')');
    }
    query.and("spot <@ ?::polygon", polygon.append(')').toString());
  }

  private static GeoPoint corner(String text, Crs crs) {
    String[] numbers = text.split(",", -1);
    try {
      if (numbers.length == 2) {
        GeoPoint point =
            new GeoPoint(
                Double.parseDouble(numbers[1].strip()), Double.parseDouble(numbers[0].strip()), crs);
        if (point.inChina()) {
          return point.toCgcs2000();
        }
      }
    } catch (NumberFormatException e) {
      throw polygonInvalid(Objects.requireNonNull(text), text);
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
