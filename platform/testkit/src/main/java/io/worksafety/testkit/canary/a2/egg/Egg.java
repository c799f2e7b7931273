package io.worksafety.testkit.canary.a2.egg;

import io.worksafety.testkit.canary.a2.chicken.Chicken;
import java.util.List;

/** Needs the chicken. */
public record Egg(List<Chicken> laidBy) {

  Chicken first() {
    return laidBy.getFirst();
  }
}
