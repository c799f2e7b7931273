package io.worksafety.responsibility.assignment;

import java.util.UUID;

/**
 * What somebody answers for. The key is the scope as one text: two assignments clash when their
 * keys are equal.
 */
public sealed interface Scope {

  /** One place, whatever else covers it. */
  record OfObject(UUID objectId) implements Scope {}

  /** An enterprise and all its places. */
  record OfEnterprise(UUID enterpriseId) implements Scope {}

  /** A street (9 digits) or a village (12). */
  record OfArea(String areaCode) implements Scope {}

  /** A branch of industry in a district. */
  record OfIndustry(String areaCode, String prefix) implements Scope {}

  /** What a department answers for: the scope of the leader above it. */
  record OfDepartment(UUID organizationId) implements Scope {}

  default String key() {
    return switch (this) {
      case OfObject o -> "OBJ:" + o.objectId();
      case OfEnterprise e -> "ENT:" + e.enterpriseId();
      case OfArea a -> "AREA:" + a.areaCode();
      case OfIndustry i -> "IND:" + i.areaCode() + ":" + i.prefix();
      case OfDepartment d -> "DEP:" + d.organizationId();
    };
  }

  static Scope ofKey(String key) {
    int colon = key.indexOf(':');
    String rest = key.substring(colon + 1);
    return switch (key.substring(0, colon)) {
      case "OBJ" -> new OfObject(UUID.fromString(rest));
      case "ENT" -> new OfEnterprise(UUID.fromString(rest));
      case "AREA" -> new OfArea(rest);
      case "IND" -> {
        int second = rest.indexOf(':');
        yield new OfIndustry(rest.substring(0, second), rest.substring(second + 1));
      }
      case "DEP" -> new OfDepartment(UUID.fromString(rest));
      default -> throw new IllegalArgumentException("Not a scope key: " + key);
    };
  }
}
