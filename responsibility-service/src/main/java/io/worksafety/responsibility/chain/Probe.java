package io.worksafety.responsibility.chain;

import io.worksafety.responsibility.assignment.Scope;
import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.place.ObjectType;
import io.worksafety.responsibility.place.PlaceFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * A scope under which somebody could answer for a place at a level; of those that somebody holds,
 * the one with the lowest rank decides.
 */
record Probe(Level level, String scopeKey, int rank, Certainty certainty) {

  private static final int STREET_DIGITS = 9;
  private static final int VILLAGE_DIGITS = 12;
  private static final int COUNTY_DIGITS = 6;

  /**
   * From the narrowest scope to the widest: the place itself, its enterprise, then its village
   * before its street, and the longest prefix of its industry before the shorter ones.
   */
  static List<Probe> of(PlaceFacts place) {
    List<Probe> probes = new ArrayList<>(16);
    for (Level level : Level.values()) {
      List<Scope> scopes = new ArrayList<>(6);
      if (place.objectId() != null) {
        scopes.add(new Scope.OfObject(place.objectId()));
      }
      if (place.enterpriseId() != null) {
        scopes.add(new Scope.OfEnterprise(place.enterpriseId()));
      }
      switch (level) {
        case DEPARTMENT -> industries(place, scopes);
        case STREET -> areas(place, scopes);
        case LEADER_IN_CHARGE, ENTERPRISE -> {
          // the leader's remaining way leads through the department
        }
      }
      for (Scope scope : scopes) {
        probes.add(new Probe(level, scope.key(), probes.size(), certainty(scope, place)));
      }
    }
    return probes;
  }

  private static void industries(PlaceFacts place, List<Scope> scopes) {
    String code = place.industryCode();
    if (code == null) {
      return;
    }
    String county = place.areaCode().substring(0, COUNTY_DIGITS);
    // section, division, group, class: C, C26, C263, C2631
    for (int length = code.length(); length > 0; length--) {
      if (length != 2) {
        scopes.add(new Scope.OfIndustry(county, code.substring(0, length)));
      }
    }
  }

  private static void areas(PlaceFacts place, List<Scope> scopes) {
    String area = place.areaCode();
    if (area.length() == VILLAGE_DIGITS) {
      scopes.add(new Scope.OfArea(area));
    }
    if (area.length() >= STREET_DIGITS) {
      scopes.add(new Scope.OfArea(area.substring(0, STREET_DIGITS)));
    }
  }

  private static Certainty certainty(Scope scope, PlaceFacts place) {
    boolean itself =
        scope instanceof Scope.OfObject
            || scope instanceof Scope.OfEnterprise && place.objectType() == ObjectType.ENTERPRISE;
    return itself ? Certainty.EXACT : Certainty.INHERITED;
  }
}
