package io.worksafety.hazard.gathering;

import io.worksafety.hazard.figure.PopulationGrid;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is on record around a place: who lives there, and in which division it lies. */
@ApplicationScoped
class Surroundings {

  private static final double METRES_PER_DEGREE = 111_195;
  private static final double HALF_DIAGONAL = 0.7072;
  private static final int NEAREST_WITHIN_METRES = 2000;
  private static final int DISTRICT_DIGITS = 6;

  private final PopulationGrid grid;
  private final ReadModel reads;

  Surroundings(PopulationGrid grid, ReadModel reads) {
    this.grid = grid;
    this.reads = reads;
  }

  /** The division of a place. */
  record Division(String areaCode, Evidence.AreaFrom from) {}

  /** That of the nearest registered place, or the district most of the vehicles are kept in. */
  Division divisionOf(Cluster cluster) {
    GeoPoint place = cluster.anchor().point();
    String box = box(place, NEAREST_WITHIN_METRES);
    return reads
        .first(
            KeysetQuery.select(
                    "area_code from (select area_code, metres_between(spot, point(?, ?)) as metres"
                        + " from premises where voided_at is null and spot <@ ?::box union all"
                        + " select area_code, metres_between(spot, point(?, ?)) from enterprise"
                        + " where voided_at is null and spot <@ ?::box"
                        + " order by metres, area_code limit 1) nearest")
                .binding(place.lon(), place.lat(), box, place.lon(), place.lat(), box),
            row -> row.getString(1))
        .map(areaCode -> new Division(areaCode, Evidence.AreaFrom.NEAREST_PREMISES))
        .orElseGet(() -> new Division(districtOfMost(cluster), Evidence.AreaFrom.VEHICLES));
  }

  private static String districtOfMost(Cluster cluster) {
    Map<String, Long> districts =
        cluster.members().stream()
            .collect(
                Collectors.groupingBy(
                    member -> member.areaCode().substring(0, DISTRICT_DIGITS),
                    TreeMap::new,
                    Collectors.counting()));
    return districts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
        .orElseThrow()
        .getKey();
  }

  Residents residents(GeoPoint place, int metres) {
    List<PopulationGrid.Cell> cells = grid.around(place, metres);
    return cells.isEmpty() ? byPremises(place, metres) : byGrid(cells, metres);
  }

  private static Residents byGrid(List<PopulationGrid.Cell> cells, int metres) {
    double inside = 0;
    double centred = 0;
    double touching = 0;
    for (PopulationGrid.Cell cell : cells) {
      double reach = cell.cellMetres() * HALF_DIAGONAL;
      inside += cell.metres() + reach <= metres ? cell.people() : 0;
      centred += cell.metres() <= metres ? cell.people() : 0;
      touching += cell.people();
    }
    return new Residents(
        Residents.Source.POPULATION_GRID,
        metres,
        (int) Math.round(centred),
        (int) Math.floor(inside),
        (int) Math.ceil(touching),
        cells.stream()
            .map(PopulationGrid.Cell::asOfDate)
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        cells.stream()
            .map(PopulationGrid.Cell::source)
            .distinct()
            .sorted()
            .collect(Collectors.joining("; ")),
        "Cells count whole when their centre lies within the radius; atLeast has only those wholly"
            + " within it, atMost all that reach into it",
        "中心点在半径内的网格整格计入；atLeast 仅计完全在半径内的网格，atMost 计入所有触及的网格");
  }

  private Residents byPremises(GeoPoint place, int metres) {
    return reads
        .first(
            KeysetQuery.select(
                    "count(*), count(occupants), coalesce(sum(occupants), 0), min(updated_at)"
                        + " from premises where voided_at is null and status = 'IN_USE'"
                        + " and spot <@ ?::box and metres_between(spot, point(?, ?)) <= ?")
                .binding(box(place, metres), place.lon(), place.lat(), metres),
            row -> {
              int all = row.getInt(1);
              int known = row.getInt(2);
              return known == 0
                  ? nothing(metres, all)
                  : new Residents(
                      Residents.Source.PREMISES,
                      metres,
                      row.getInt(3),
                      row.getInt(3),
                      null,
                      ChinaTime.day(row.getObject(4, OffsetDateTime.class).toInstant()),
                      known + " registered premises / " + known + " 处登记场所",
                      "A lower bound: occupants of registered premises only; of "
                          + (all - known)
                          + " more premises the occupants are unknown",
                      "下限：仅含已登记场所的居住人数，另有 " + (all - known) + " 处场所人数未知");
            })
        .orElseThrow();
  }

  private static Residents nothing(int metres, int premises) {
    return new Residents(
        Residents.Source.NONE,
        metres,
        null,
        null,
        null,
        null,
        premises + " registered premises / " + premises + " 处登记场所",
        "Neither a population grid nor occupants are on record here; nothing is estimated",
        "此处既无人口网格也无居住人数登记，不作估计");
  }

  /** In degrees; the metres decide. */
  static String box(GeoPoint place, int metres) {
    double high = metres / METRES_PER_DEGREE;
    double wide = high / Math.cos(Math.toRadians(place.lat()));
    return "((%s,%s),(%s,%s))"
        .formatted(place.lon() - wide, place.lat() - high, place.lon() + wide, place.lat() + high);
  }
}
