package io.worksafety.inspection.seal;

/** Why somebody looks into a sealed plan; written down with the look. */
public enum PlanPurpose {
  PREPARATION,
  APPROVAL,
  SEALING,
  CUSTODY,
  ARRIVAL
}
