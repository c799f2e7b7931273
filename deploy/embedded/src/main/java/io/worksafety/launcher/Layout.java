package io.worksafety.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are in the work tree, and the state folder that survives {@code down}. */
public record Layout(Path root, Path state) {

  /**
   * The work tree around the current directory, or the one named by WORKSAFETY_ROOT; its state in
   * {@code .suite}, or in the folder named by WORKSAFETY_STATE.
   */
  public static Layout find() {
    String named = System.getenv("WORKSAFETY_ROOT");
    Path start = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("deploy/kafka/pom.xml"))) {
        String state = System.getenv("WORKSAFETY_STATE");
        return new Layout(folder, state == null ? folder.resolve(".suite") : Path.of(state));
      }
    }
    throw new Refusal(
        ExitCode.CANNOT_START, start + " is not inside the suite's work tree (deploy/kafka)");
  }

  Path keys() {
    return state.resolve("keys");
  }

  /** Tokens that were called back. */
  Path revocations() {
    return keys().resolve("revoked.jsonl");
  }

  Path log(String part) {
    return state.resolve("logs").resolve(part + ".log");
  }

  Path runFile() {
    return state.resolve("run.properties");
  }

  /** Class path of the broker: classes instead of the jar, so that plain tests find it as well. */
  public String kafkaClassPath() {
    Path target = root.resolve("deploy/kafka/target");
    if (!Files.isDirectory(target.resolve("lib"))
        || !Files.isDirectory(target.resolve("classes"))) {
      throw new Refusal(
          ExitCode.CANNOT_START,
          "The Kafka broker is not built: run ./mvnw -pl deploy/kafka package -DskipTests");
    }
    return target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*";
  }

  /** Says whose it is, instead of failing on the first file that cannot be written. */
  void checkOwner() throws IOException {
    Files.createDirectories(state);
    try (var entries = Files.newDirectoryStream(state)) {
      for (Path entry : entries) {
        if (!Unprivileged.mayOwn(entry)) {
          throw new Refusal(
              ExitCode.CANNOT_START,
              "%s belongs to %s: run ./suite as that user, or move %s away to start empty"
                  .formatted(entry, Files.getOwner(entry).getName(), state));
        }
      }
    }
  }

  Path quarkusJar(String module) {
    Path jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new Refusal(
          ExitCode.CANNOT_START, module + " is not built: run ./mvnw package -DskipTests");
    }
    return jar;
  }

  Path launcherJar() {
    return root.resolve("deploy/embedded/target/deploy-embedded.jar");
  }
}
