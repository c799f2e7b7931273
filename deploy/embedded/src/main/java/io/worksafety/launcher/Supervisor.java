package io.worksafety.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Keeps one part alive: when it dies, says so with the end of its log and starts it again, unless
 * it has died too often in a short time.
 */
final class Supervisor {

  private static final int RESTARTS = 5;
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  private final Part part;
  private final RunFile run;
  private final Console console;
  private final Consumer<Part> givesUp;
  private final Deque<Long> restarts = new ArrayDeque<>();
  private int restarted;
  private volatile boolean stopping;

  Supervisor(Part part, RunFile run, Console console, Consumer<Part> givesUp) {
    this.part = part;
    this.run = run;
    this.console = console;
    this.givesUp = givesUp;
  }

  Part part() {
    return part;
  }

  /** Starts the part, says how long it took, and watches it from then on. */
  void start() throws IOException {
    startAndSay("ready");
    Thread watch = new Thread(this::watch, "watch-" + part.name());
    watch.setDaemon(true);
    watch.start();
  }

  void stop() throws IOException {
    stopping = true;
    part.stop();
  }

  private void startAndSay(String what) throws IOException {
    long began = System.nanoTime();
    part.start();
    run.started(part, restarted);
    console.part(part, what, (System.nanoTime() - began) / 1e9);
  }

  private void watch() {
    while (!stopping) {
      part.awaitEnd();
      if (!stopping) {
        healed();
      }
    }
  }

  private void healed() {
    try {
      console.line(
          "%-15s died; its log %s ends:%n%s"
              .formatted(part.name(), part.log(), LogTail.of(part.log())));
      while (!stopping) {
        if (tooOften()) {
          givesUp.accept(part);
          return;
        }
        Shell.pause(pause().toMillis());
        if (startedAgain()) {
          return;
        }
      }
    } catch (IOException e) {
      console.line("%-15s cannot be watched any longer: %s".formatted(part.name(), e));
      givesUp.accept(part);
    }
  }

  private boolean startedAgain() throws IOException {
    restarted++;
    restarts.addLast(System.nanoTime());
    try {
      startAndSay("ready again");
      return true;
    } catch (Refusal e) {
      if (!stopping) {
        console.line(e.getMessage());
      }
      return false;
    }
  }

  private boolean tooOften() {
    long horizon = System.nanoTime() - WITHIN.toNanos();
    restarts.removeIf(time -> time < horizon);
    return restarts.size() >= RESTARTS;
  }

  /** None at first, then 1, 2, 4, 8 seconds. */
  private Duration pause() {
    Duration pause = Duration.ofMillis(500L << restarts.size());
    return restarts.isEmpty()
        ? Duration.ZERO
        : pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
