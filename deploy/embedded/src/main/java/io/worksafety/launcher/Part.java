package io.worksafety.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One process of the suite. */
interface Part {

  String name();

  Path log();

  /** Ports it listens on, the one people use first. */
  List<Integer> ports();

  /** Starts it and returns when it is ready to serve; throws a {@link Refusal} when it ends. */
  void start() throws IOException;

  /** Stops it cleanly and returns when it is gone; does nothing when it is not running. */
  void stop() throws IOException;

  /** The running process; only after {@link #start}. */
  ProcessHandle process();

  /** Returns when the running process has ended, for whatever reason. */
  void awaitEnd();
}
