package io.worksafety.testkit.canary.a2.chicken;

import io.worksafety.testkit.canary.a2.egg.Egg;

/** Needs the egg. */
public record Chicken(Egg from) {}
