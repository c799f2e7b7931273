package io.worksafety.hazard.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of imports. */
@ConfigMapping(prefix = "worksafety.ledger")
interface LedgerSettings {

  /** Rows of a file, the header not counted. */
  @WithDefault("50000")
  int maxRows();

  /** Errors kept of an import; all are counted. */
  @WithDefault("1000")
  int maxErrors();

  /** Rows looked up and written together. */
  @WithDefault("500")
  int batchRows();

  /** Largest body of a request that is not a ledger, in bytes. */
  @WithDefault("1048576")
  long otherBodies();
}
