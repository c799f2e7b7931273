package io.worksafety.acceptance.scan;

/**
 * Something about a part that somebody has to look at.
 *
 * @param id of the advisory or the licence; what an acceptance names
 */
record Find(String id, Part part, String detail) {

  @Override
  public String toString() {
    return part + ": " + id + ", " + detail;
  }
}
