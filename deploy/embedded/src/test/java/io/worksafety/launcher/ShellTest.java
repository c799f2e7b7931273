package io.worksafety.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {

  @TempDir Path folder;

  @Test
  void aPartDoesNotHearTheInterruptOfTheTerminal() throws Exception {
    // Given
    Process part =
        Shell.start(List.of("sh", "-c", "kill -INT $$; kill -HUP $$; echo alive"), Map.of(), log());

    // When
    int status = Shell.waitFor(part);

    // Then
    assertThat(status).isZero();
    assertThat(log()).content().isEqualTo("alive\n");
  }

  @Test
  void aGuardRunsItsCommandWhenItsInputCloses() throws Exception {
    // Given
    Path trace = folder.resolve("trace");
    Process guard = Shell.whenThisJvmIsGone(List.of("touch", trace.toString()), log());
    assertThat(guard.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(trace).doesNotExist();

    // When
    guard.getOutputStream().close();

    // Then
    assertThat(Shell.waitFor(guard)).isZero();
    assertThat(trace).exists();
  }

  private Path log() {
    return folder.resolve("part.log");
  }
}
