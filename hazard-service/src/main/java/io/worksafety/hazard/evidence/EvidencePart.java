package io.worksafety.hazard.evidence;

import io.worksafety.hazard.ledger.OwnBodyLimit;

/** The bytes of one part as they were sent. */
record EvidencePart(byte[] bytes) implements OwnBodyLimit {

  static final String TYPE = "application/offset+octet-stream";
}
