package io.worksafety.hazard.evidence;

import io.worksafety.platform.security.Caller;
import java.util.UUID;

/**
 * A kind of record that refers to evidence: implement it as a bean, one for each kind. Who may see
 * a record may see what proves it.
 */
public interface EvidenceHolder {

  /** As given to {@link StoredEvidence#use}. */
  String recordType();

  boolean visible(UUID recordId, Caller caller);
}
