package io.worksafety.platform.privacy;

import java.util.List;

/** A feature's sealed columns, for the rotation of their keys: implement it as a bean. */
public interface SealedColumns {
  List<SealedColumn> sealed();
}
