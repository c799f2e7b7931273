package io.worksafety.testkit.canary.a3feature.order;

import io.worksafety.testkit.canary.a3feature.back.Hidden;
import io.worksafety.testkit.canary.a3feature.stock.Shelf;

/** Reaches past the door of another feature. */
class Reaching {

  Shelf allowed = new Shelf();
  Hidden hidden = new Hidden();
}
