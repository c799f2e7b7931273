package io.worksafety.inspection.organization;

/** Kinds of organisations as responsibility-service publishes them. */
public enum OrganizationKind {
  PARTY_COMMITTEE,
  GOVERNMENT,
  DEPARTMENT,
  STREET,
  TOWN,
  COMMITTEE,
  ENTERPRISE,
  VILLAGE;

  /**
   * Only administrative organs with enforcement power may inspect enterprises; coordinating bodies,
   * party bodies, villages and enterprises may not (国办发〔2024〕54号).
   */
  public boolean mayInspect() {
    return switch (this) {
      case GOVERNMENT, DEPARTMENT, STREET, TOWN -> true;
      case PARTY_COMMITTEE, COMMITTEE, ENTERPRISE, VILLAGE -> false;
    };
  }

  /** Bodies that may look into how others do their duty (督查). */
  public boolean maySupervise() {
    return switch (this) {
      case PARTY_COMMITTEE, GOVERNMENT, DEPARTMENT, STREET, TOWN, COMMITTEE -> true;
      case ENTERPRISE, VILLAGE -> false;
    };
  }
}
