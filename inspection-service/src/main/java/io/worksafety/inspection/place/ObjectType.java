package io.worksafety.inspection.place;

/** Kinds of objects an inspection can go to. */
public enum ObjectType {
  PREMISES,
  ENTERPRISE
}
