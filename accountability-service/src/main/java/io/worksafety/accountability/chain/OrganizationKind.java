package io.worksafety.accountability.chain;

/** Kinds of organisation, as responsibility-service names them. */
public enum OrganizationKind {
  PARTY_COMMITTEE,
  GOVERNMENT,
  DEPARTMENT,
  STREET,
  TOWN,
  COMMITTEE,
  ENTERPRISE,
  VILLAGE,
  /** A kind that service came to know after this one was built. */
  OTHER;

  static OrganizationKind of(String name) {
    for (OrganizationKind kind : values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return OTHER;
  }
}
