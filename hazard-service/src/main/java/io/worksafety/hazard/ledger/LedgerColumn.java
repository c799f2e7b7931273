package io.worksafety.hazard.ledger;

import java.util.List;

/** A column of a ledger: its name in the API and the headers people write. */
interface LedgerColumn {

  /** As the field is called in the API. */
  String field();

  List<String> headersZh();

  /** Without it a new row cannot be registered. */
  boolean required();
}
