package io.worksafety.hazard.gathering;

import io.worksafety.hazard.position.VehiclePosition;
import io.worksafety.platform.code.GeoPoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Vehicles that are together: a density-based cluster (DBSCAN). A vehicle with enough others within
 * the radius is a core; cores within the radius of each other, and whatever is within it of a core,
 * belong together. The same positions give the same clusters, whatever their order.
 *
 * @param anchor the core with most vehicles around it, of several the one with the smallest id
 * @param members by vehicle
 */
record Cluster(VehiclePosition anchor, List<VehiclePosition> members) {

  private static final double METRES_PER_DEGREE = 111_195;

  /** China's northernmost latitude, where a degree of longitude is shortest. */
  private static final double NORTH = 54;

  private record Cell(long row, long column) {}

  static List<Cluster> of(List<VehiclePosition> positions, int vehicles, int radiusMetres) {
    List<VehiclePosition> sorted =
        positions.stream().sorted(Comparator.comparing(VehiclePosition::vehicleId)).toList();
    List<List<Integer>> near = neighbours(sorted, radiusMetres);
    boolean[] taken = new boolean[sorted.size()];
    List<Cluster> clusters = new ArrayList<>();
    for (int start = 0; start < sorted.size(); start++) {
      if (!taken[start] && near.get(start).size() >= vehicles) {
        clusters.add(grow(start, sorted, near, taken, vehicles));
      }
    }
    return clusters;
  }

  private static Cluster grow(
      int start,
      List<VehiclePosition> sorted,
      List<List<Integer>> near,
      boolean[] taken,
      int vehicles) {
    SortedSet<Integer> members = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    taken[start] = true;
    int anchor = start;
    while (!open.isEmpty()) {
      int at = open.removeFirst();
      members.add(at);
      List<Integer> around = near.get(at);
      if (around.size() < vehicles) {
        continue;
      }
      if (around.size() > near.get(anchor).size()
          || around.size() == near.get(anchor).size() && at < anchor) {
        anchor = at;
      }
      for (int other : around) {
        if (!taken[other]) {
          taken[other] = true;
          open.addLast(other);
        }
      }
    }
    return new Cluster(sorted.get(anchor), members.stream().map(sorted::get).toList());
  }

  /** Of each position those within the radius, itself too; looked for in the cells around. */
  private static List<List<Integer>> neighbours(List<VehiclePosition> sorted, int radiusMetres) {
    double high = radiusMetres / METRES_PER_DEGREE;
    double wide = high / Math.cos(Math.toRadians(NORTH));
    Map<Cell, List<Integer>> cells = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      GeoPoint p = sorted.get(i).point();
      cells
          .computeIfAbsent(
              new Cell((long) Math.floor(p.lat() / high), (long) Math.floor(p.lon() / wide)),
              cell -> new ArrayList<>())
          .add(i);
    }
    List<List<Integer>> near = new ArrayList<>(sorted.size());
    for (VehiclePosition position : sorted) {
      GeoPoint p = position.point();
      List<Integer> found = new ArrayList<>();
      long row = (long) Math.floor(p.lat() / high);
      long column = (long) Math.floor(p.lon() / wide);
      for (long r = row - 1; r <= row + 1; r++) {
        for (long c = column - 1; c <= column + 1; c++) {
          for (int other : cells.getOrDefault(new Cell(r, c), List.of())) {
            if (sorted.get(other).point().distanceMetres(p) <= radiusMetres) {
              found.add(other);
            }
          }
        }
      }
      near.add(found);
    }
    return near;
  }

  List<UUID> vehicleIds() {
    return members.stream().map(VehiclePosition::vehicleId).toList();
  }

  List<UUID> carrierIds() {
    return members.stream().map(VehiclePosition::carrierId).distinct().sorted().toList();
  }
}
