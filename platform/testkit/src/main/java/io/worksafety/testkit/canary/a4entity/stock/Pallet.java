package io.worksafety.testkit.canary.a4entity.stock;

import io.worksafety.platform.store.Aggregate;
import java.util.List;

/** Keeps the crates in the record. */
abstract class Pallet extends Aggregate {

  abstract List<Crate> crates();
}
