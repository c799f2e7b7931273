package io.worksafety.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevokeCommandTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.900Z");

  @TempDir Path keys;

  @Test
  void eachRevocationIsALineAndEarlierOnesStay() throws Exception {
    Path list = keys.resolve("revoked.jsonl");
    RevokeCommand command = new RevokeCommand(list);

    command.revoke(List.of("--jti", "one"), NOON);
    command.revoke(List.of("--subject", "王 \"五\"", "--jti", "two"), NOON);

    assertThat(Files.readAllLines(list))
        .containsExactly(
            "{\"jti\":\"one\"}",
            "{\"jti\":\"two\"}",
            "{\"subject\":\"王 \\\"五\\\"\",\"until\":1795521600}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list)))
        .isEqualTo("rw-------");
  }

  @Test
  void revokingNothingIsAMistake() {
    RevokeCommand command = new RevokeCommand(keys.resolve("revoked.jsonl"));

    assertThatThrownBy(() -> command.revoke(List.of(), NOON))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("usage:");
  }
}
