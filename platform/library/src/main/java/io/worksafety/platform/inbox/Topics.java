package io.worksafety.platform.inbox;

/** The topics a service owns as a consumer. */
final class Topics {

  private Topics() {}

  static String deadLetters(String service) {
    return "worksafety." + service + ".dlq";
  }

  static String replay(String service) {
    return "worksafety." + service + ".replay";
  }
}
