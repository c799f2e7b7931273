package io.worksafety.inspection.inspection;

import io.worksafety.inspection.inspector.Credential;
import io.worksafety.inspection.place.Place;
import io.worksafety.inspection.rule.InspectionRule;
import io.worksafety.platform.code.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Everything there is to know when a team says that it has arrived.
 *
 * @param team credentials of the plan, the leader's first
 * @param geofence how far from the object the team may be
 * @param officersNeeded how many valid credentials an administrative inspection needs
 */
record Arrival(
    RecordArrival request,
    UUID personId,
    Place place,
    List<Credential> team,
    InspectionRule geofence,
    int officersNeeded,
    Instant at) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  GeoPoint point() {
    return request.location().toCgcs2000();
  }

  /** To the nearest known point of the object. */
  double distanceMetres() {
    return place.points().stream()
        .mapToDouble(known -> known.distanceMetres(request.location()))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  boolean ledBy(UUID person) {
    return team.get(0).personId().equals(person);
  }

  List<String> strangers() {
    List<String> planned = team.stream().map(Credential::no).toList();
    return request.present().stream().filter(no -> !planned.contains(no)).toList();
  }

  /** Those present whose credential counts today. */
  List<Credential> counting() {
    LocalDate today = LocalDate.ofInstant(at, ZONE);
    return team.stream()
        .filter(c -> request.present().contains(c.no()) && c.validOn(today))
        .toList();
  }
}
