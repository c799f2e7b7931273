package io.worksafety.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time and memory of processes, as Linux tells it. */
final class Processors {

  private static final double TICKS_PER_SECOND = 100;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  private Processors() {}

  /** Seconds a process and its children, those that have ended as well, were computing. */
  static double seconds(long pid) {
    double ended = ticks(pid, CHILDREN_USER) + ticks(pid, CHILDREN_SYSTEM);
    return (ended + family(pid).mapToDouble(Processors::own).sum()) / TICKS_PER_SECOND;
  }

  /** The same of one process alone. */
  static double secondsAlone(long pid) {
    return own(pid) / TICKS_PER_SECOND;
  }

  /** Seconds all processors together were computing, for whomever. */
  static double allSeconds() {
    try {
      String[] fields = Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +");
      // user, nice, system, irq, softirq; neither idle nor waiting for the disk
      double ticks = 0;
      for (int field : new int[] {1, 2, 3, 6, 7}) {
        ticks += Double.parseDouble(fields[field]);
      }
      return ticks / TICKS_PER_SECOND;
    } catch (IOException e) {
      return 0;
    }
  }

  /** MiB in memory, shared pages divided among those who share them. */
  static double mebibytes(long pid) {
    return family(pid).mapToDouble(Processors::share).sum() / 1024;
  }

  /** The same of one process alone. */
  static double mebibytesAlone(long pid) {
    return share(pid) / 1024;
  }

  private static Stream<Long> family(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
        .map(ProcessHandle::pid);
  }

  private static double own(long pid) {
    return ticks(pid, USER) + ticks(pid, SYSTEM);
  }

  private static double ticks(long pid, int field) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The name may have spaces and brackets of its own
      return Double.parseDouble(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[field]);
    } catch (IOException e) {
      // It ended while being looked at
      return 0;
    }
  }

  private static double share(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      // It ended while being looked at
      return 0;
    }
  }
}
