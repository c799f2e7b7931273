package io.worksafety.acceptance.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The processes of the running suite, from what its launcher wrote down. */
final class Parts {

  private static final String PID = ".pid";

  private final Properties run = new Properties();

  static Parts of(Path state) throws IOException {
    Path file = state.resolve("run.properties");
    if (!Files.exists(file)) {
      throw new BenchRefusal("No suite is running here: ./suite up --background");
    }
    Parts parts = new Parts();
    parts.run.load(new StringReader(Files.readString(file)));
    return parts;
  }

  /** The launcher and everything it started, by name. */
  Map<String, Long> all() {
    Map<String, Long> pids = new LinkedHashMap<>();
    Stream.of(
            "launcher",
            "postgresql",
            "kafka",
            "hazard",
            "responsibility",
            "inspection",
            "accountability",
            "gateway")
        .filter(name -> run.containsKey(name + PID))
        .forEach(name -> pids.put(name, pid(name)));
    return pids;
  }

  long pid(String name) {
    String pid = run.getProperty(name + PID);
    if (pid == null) {
      throw new BenchRefusal(
          name + " was not started by ./suite here: only a suite of its own can be measured");
    }
    return Long.parseLong(pid);
  }

  int port(String name) {
    return Integer.parseInt(run.getProperty(name + ".port"));
  }
}
