package io.worksafety.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Processes that are not our children: the JDK looks at those every few seconds only. */
final class Processes {

  private static final long POLL_MILLIS = 100;

  private Processes() {}

  /** Dead also when nobody has collected it yet, as in a container without an init. */
  static boolean alive(ProcessHandle process) {
    return process.isAlive() && !zombie(process.pid());
  }

  static void awaitEnd(ProcessHandle process) {
    while (alive(process)) {
      Shell.pause(POLL_MILLIS);
    }
  }

  static boolean endsWithin(ProcessHandle process, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (alive(process)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Shell.pause(POLL_MILLIS);
    }
    return true;
  }

  private static boolean zombie(long pid) {
    Path status = Path.of("/proc/" + pid + "/stat");
    try {
      // "pid (name) state ...", and the name may hold anything.
      return Files.exists(status) && Files.readString(status).contains(") Z ");
    } catch (IOException e) {
      // It ended while being looked at.
      return true;
    }
  }
}
