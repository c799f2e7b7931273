package io.worksafety.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds pgbench and nginx: unpacked for this suite, or installed on the machine. */
final class Programs {

  private final Path tools;

  Programs(Path state) {
    this.tools = state.resolve("bench/tools");
  }

  Path pgbench() throws IOException {
    List<Path> candidates = new ArrayList<>();
    // Debian's /usr/bin/pgbench is a script around these
    for (Path versions :
        List.of(tools.resolve("usr/lib/postgresql"), Path.of("/usr/lib/postgresql"))) {
      if (Files.isDirectory(versions)) {
        try (Stream<Path> found = Files.list(versions)) {
          found
              .sorted(Comparator.reverseOrder())
              .map(v -> v.resolve("bin/pgbench"))
              .forEach(candidates::add);
        }
      }
    }
    candidates.addAll(onPath("pgbench"));
    return first("pgbench", candidates);
  }

  /** Where the libraries of what was unpacked are. */
  String libraries() throws IOException {
    Path folder = tools.resolve("usr/lib");
    if (!Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isDirectory).map(Path::toString).collect(Collectors.joining(":"));
    }
  }

  Path nginx() {
    List<Path> candidates = new ArrayList<>();
    candidates.add(tools.resolve("usr/sbin/nginx"));
    candidates.add(Path.of("/usr/sbin/nginx"));
    candidates.addAll(onPath("nginx"));
    return first("nginx", candidates);
  }

  private static List<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, name))
        .toList();
  }

  private static Path first(String name, List<Path> candidates) {
    return candidates.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new BenchRefusal(name + " is not on this machine; it is the limit to measure by"));
  }
}
