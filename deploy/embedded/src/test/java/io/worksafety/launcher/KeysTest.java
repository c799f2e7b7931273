package io.worksafety.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  @TempDir Path state;

  @Test
  void nobodyButTheOwnerReadsAKey() throws Exception {
    // Given
    Path folder = state.resolve("keys");
    Keys keys = new Keys(folder);

    // When
    keys.superuserPassword();
    keys.ownerPassword("hazard");
    keys.appPassword("hazard");
    keys.secretKey();
    TokenIssuer.in(folder);

    // Then
    assertThat(mode(folder)).isEqualTo("rwx------");
    try (var files = Files.list(folder)) {
      assertThat(files)
          .hasSize(6)
          .allSatisfy(file -> assertThat(mode(file)).as(file.toString()).isEqualTo("rw-------"));
    }
  }

  @Test
  void aKeyIsMadeOnceAndKept() throws Exception {
    Path folder = state.resolve("keys");

    assertThat(new Keys(folder).ownerPassword("hazard"))
        .isEqualTo(new Keys(folder).ownerPassword("hazard"))
        .isNotEqualTo(new Keys(folder).appPassword("hazard"));
    assertThat(Files.readString(Path.of(URI.create(TokenIssuer.in(folder).keySetLocation()))))
        .isEqualTo(Files.readString(folder.resolve("jwks.json")))
        .doesNotContain("\"d\":");
  }

  @Test
  void theSecretKeyHasThirtyTwoBytes() throws Exception {
    assertThat(Base64.getDecoder().decode(new Keys(state.resolve("keys")).secretKey())).hasSize(32);
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
