package io.worksafety.launcher;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** A service or the gateway: a Quarkus application in a JVM of its own. */
final class ServiceProcess implements Part {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int HEALTH_TIMEOUT_MILLIS = 2000;
  private static final String EXTRA_FLAGS = "WORKSAFETY_JAVA_OPTIONS";

  private final ServiceSpec spec;
  private final Layout layout;
  private final Path jar;
  private final int offset;
  private final Map<String, String> environment;
  private Process process;

  ServiceProcess(ServiceSpec spec, Layout layout, int portOffset, Map<String, String> environment) {
    this.spec = spec;
    this.layout = layout;
    this.jar = layout.quarkusJar(spec.module());
    this.offset = portOffset;
    this.environment = environment;
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public Path log() {
    return layout.log(spec.name());
  }

  @Override
  public List<Integer> ports() {
    return List.of(spec.httpPort() + offset, spec.managementPort() + offset);
  }

  @Override
  public void start() throws IOException {
    Files.createDirectories(log().getParent());
    process = Shell.start(command(), environment, log());
    Jvm.awaitStart(this, process, PATIENCE, () -> healthy(spec.managementPort() + offset));
  }

  @Override
  public void stop() throws IOException {
    Jvm.stop(process);
  }

  @Override
  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void awaitEnd() {
    Shell.waitFor(process);
  }

  static boolean healthy(int managementPort) {
    URI address = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(managementPort));
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(HEALTH_TIMEOUT_MILLIS);
      connection.setReadTimeout(HEALTH_TIMEOUT_MILLIS);
      int status = connection.getResponseCode();
      connection.disconnect();
      return status == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      // Not listening yet, or not any more: both mean "not ready".
      return false;
    }
  }

  private List<String> command() throws IOException {
    List<String> flags = new ArrayList<>(List.of("-Xms32m", "-Xmx96m"));
    String extra = System.getenv(EXTRA_FLAGS);
    if (extra != null && !extra.isBlank()) {
      flags.addAll(List.of(extra.strip().split("\\s+")));
    }
    flags.addAll(openedPackages(jar));
    List<String> command = new ArrayList<>(Jvm.command(flags));
    command.add("-cp");
    command.add(layout.launcherJar() + File.pathSeparator + jar);
    command.add(Child.class.getName());
    return command;
  }

  /** A manifest is read for {@code -jar} only, so what it opens is opened by hand. */
  private static List<String> openedPackages(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      String opened = manifest.getValue("Add-Opens");
      List<String> flags = new ArrayList<>();
      for (String name : opened == null ? new String[0] : opened.split("\\s+")) {
        flags.add("--add-opens=" + name + "=ALL-UNNAMED");
      }
      return flags;
    }
  }
}
