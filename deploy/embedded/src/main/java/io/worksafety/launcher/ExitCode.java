package io.worksafety.launcher;

/** What the launcher's exit codes mean. */
final class ExitCode {

  static final int NOT_RUNNING = 1;
  static final int CANNOT_START = 2;
  static final int DIED_WHILE_STARTING = 3;
  static final int DEMO_FAILED = 4;
  static final int DIED_TOO_OFTEN = 5;
  static final int USAGE = 64;

  private ExitCode() {}
}
