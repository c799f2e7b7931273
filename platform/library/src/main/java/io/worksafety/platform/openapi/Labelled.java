package io.worksafety.platform.openapi;

/** An enum whose constants have a Chinese label, shown in the contract as x-enum-labels-zh. */
public interface Labelled {
  String labelZh();
}
