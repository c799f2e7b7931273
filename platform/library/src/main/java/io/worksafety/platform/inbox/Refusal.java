package io.worksafety.platform.inbox;

/** Why one message had no effect, in words for whoever reads the dead letters. */
record Refusal(RefusalCode code, String detail) {

  private static final int MAX_DETAIL = 1000;

  Refusal {
    String printable = detail.replaceAll("[\\x00-\\x1f\\x7f\\ud800-\\udfff]+", " ").strip();
    detail = printable.length() <= MAX_DETAIL ? printable : printable.substring(0, MAX_DETAIL);
  }
}
