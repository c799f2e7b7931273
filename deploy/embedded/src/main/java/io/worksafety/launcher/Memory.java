package io.worksafety.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory, with pages that several processes share counted once. */
final class Memory {

  private static final String SHARE = "Pss:";
  private static final int KIB_PER_MIB = 1024;

  private Memory() {}

  /** MiB of a process and its children, -1 where the system does not tell. */
  static long mebibytes(ProcessHandle process) {
    long kib =
        Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(one -> kibibytes(one.pid()))
            .sum();
    return kib <= 0 ? -1 : kib / KIB_PER_MIB;
  }

  private static long kibibytes(long pid) {
    Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
    try {
      return Files.exists(rollup) ? share(rollup) : reportedByPs(pid);
    } catch (IOException e) {
      // It ended while being looked at.
      return 0;
    }
  }

  private static long share(Path rollup) throws IOException {
    try (Stream<String> lines = Files.lines(rollup)) {
      return lines
          .filter(line -> line.startsWith(SHARE))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }
  }

  private static long reportedByPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
    String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return answer.isEmpty() ? 0 : Long.parseLong(answer);
  }
}
