package io.worksafety.testkit.canary.a1.stock;

/** Public without being named as a door. */
public class Exposed {}
