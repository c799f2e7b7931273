package io.worksafety.testkit.canary.a3feature.back;

/** Not named as a door. */
public class Hidden {}
