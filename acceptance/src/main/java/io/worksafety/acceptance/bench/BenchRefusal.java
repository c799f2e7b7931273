package io.worksafety.acceptance.bench;

/** Why nothing is measured, in words for whoever asked. */
public final class BenchRefusal extends RuntimeException {
  BenchRefusal(String message) {
    super(message);
  }
}
