package io.worksafety.acceptance.bench;

/**
 * One run of one side.
 *
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param serverMicros processor time per request of what answered: the service, the gateway, nginx
 * @param postgresMicros processor time per request of PostgreSQL
 */
record Measured(
    double perSecond, double p50, double p99, double serverMicros, double postgresMicros) {

  /** The middle of a run before and a run after. */
  static Measured between(Measured before, Measured after) {
    return new Measured(
        (before.perSecond + after.perSecond) / 2,
        (before.p50 + after.p50) / 2,
        (before.p99 + after.p99) / 2,
        (before.serverMicros + after.serverMicros) / 2,
        (before.postgresMicros + after.postgresMicros) / 2);
  }
}
