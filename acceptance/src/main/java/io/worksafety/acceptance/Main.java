package io.worksafety.acceptance;

import io.worksafety.acceptance.bench.Bench;
import io.worksafety.acceptance.bench.BenchRefusal;
import io.worksafety.acceptance.client.EventTap;
import io.worksafety.acceptance.record.VerifyCommand;
import io.worksafety.acceptance.scan.ScanCommand;
import io.worksafety.acceptance.story.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The commands of {@code ./suite} that look at the suite from outside. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    String command = arguments.length == 0 ? "" : arguments[0];
    List<String> rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
    if (command.equals("scan")) {
      scan();
      return;
    }
    RunningSuite suite = RunningSuite.here();
    switch (command) {
      case "story" -> {
        try (EventTap tap = new EventTap(suite.kafka())) {
          new Story(suite.client(), tap, System.out, chapter -> {}).tell();
        }
      }
      case "verify" -> verify(suite, rest);
      case "demo" -> new io.worksafety.acceptance.demo.Demo(suite.client(), System.out).fill();
      case "bench" -> bench(suite, rest);
      default -> {
        System.err.println("usage: demo | story | verify | scan | bench");
        System.exit(2);
      }
    }
  }

  private static void scan() throws IOException {
    Path root = Path.of(System.getenv().getOrDefault("WORKSAFETY_ROOT", ""));
    Optional<Path> advisories = Optional.ofNullable(System.getenv("WORKSAFETY_OSV")).map(Path::of);
    var scan =
        new ScanCommand(
            root.resolve("target/bom.json"),
            root.resolve("deploy/scan/accepted.txt"),
            advisories,
            System.out);
    try {
      if (!scan.run(LocalDate.now(ZoneOffset.UTC))) {
        System.exit(1);
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void verify(RunningSuite suite, List<String> arguments) throws Exception {
    try {
      if (!new VerifyCommand(suite, arguments, System.out).run()) {
        System.exit(1);
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void bench(RunningSuite suite, List<String> arguments) throws Exception {
    try {
      new Bench(suite, arguments, System.out).run();
    } catch (BenchRefusal e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }
}
