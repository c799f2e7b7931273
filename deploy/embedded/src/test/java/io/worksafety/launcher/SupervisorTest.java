package io.worksafety.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final CountDownLatch gaveUp = new CountDownLatch(1);
  private RunFile run;
  private Supervisor supervisor;

  @BeforeEach
  void makeRunFile() throws IOException {
    run = RunFile.create(folder.resolve("run.properties"));
  }

  @AfterEach
  void stop() throws IOException {
    supervisor.stop();
  }

  @Test
  void aKilledPartIsStartedAgain() throws Exception {
    // Given
    ShellPart part = new ShellPart("echo its last words; cat");
    supervisor = supervise(part);
    supervisor.start();
    ProcessHandle first = part.process();
    await().until(() -> Files.readString(part.log()).contains("its last words"));

    // When
    first.destroyForcibly();

    // Then
    await().until(() -> part.process().pid() != first.pid() && part.process().isAlive());
    await().until(() -> run.get("part.restarts").equals("1"));
    assertThat(run.get("part.pid")).isEqualTo(String.valueOf(part.process().pid()));
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("part", "died", "its last words", "ready again");
  }

  @Test
  void aPartThatKeepsDyingIsGivenUp() throws Exception {
    // Given
    supervisor = supervise(new ShellPart("exit 1"));

    // When
    supervisor.start();

    // Then
    assertThat(gaveUp.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.get("part.restarts")).isEqualTo("5");
  }

  @Test
  void aStoppedPartStaysDown() throws Exception {
    // Given
    ShellPart part = new ShellPart("cat");
    supervisor = supervise(part);
    supervisor.start();

    // When
    supervisor.stop();

    // Then
    await().during(Duration.ofSeconds(1)).until(() -> !part.process().isAlive());
    assertThat(run.get("part.restarts")).isEqualTo("0");
  }

  private Supervisor supervise(Part part) {
    Console console = new Console(new PrintStream(said, true));
    return new Supervisor(part, run, console, givenUp -> gaveUp.countDown());
  }

  /** A process that does as it is told. */
  private final class ShellPart implements Part {

    private final String script;
    private volatile Process process;

    ShellPart(String script) {
      this.script = script;
    }

    @Override
    public String name() {
      return "part";
    }

    @Override
    public Path log() {
      return folder.resolve("part.log");
    }

    @Override
    public List<Integer> ports() {
      return List.of(1);
    }

    @Override
    public void start() throws IOException {
      process = Shell.start(List.of("sh", "-c", script), Map.of(), log());
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
  }
}
