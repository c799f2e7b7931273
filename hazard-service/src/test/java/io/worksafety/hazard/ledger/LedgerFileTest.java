package io.worksafety.hazard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  @Test
  void asciiIsUtf8() throws IOException {
    assertThat(store("name\nx\n".getBytes(StandardCharsets.US_ASCII)).charset())
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void aCharacterCutByTheBufferIsStillUtf8() throws IOException {
    for (int shift = 0; shift < 3; shift++) {
      String text = "x".repeat(16 * 1024 - shift) + "隐患".repeat(9000);

      LedgerFile file = store(text.getBytes(StandardCharsets.UTF_8));

      assertThat(file.charset()).isEqualTo(StandardCharsets.UTF_8);
      try (var reader = file.open()) {
        assertThat(reader.transferTo(new java.io.StringWriter())).isEqualTo(text.length());
      }
    }
  }

  @Test
  void oneChineseCharacterFarInsideDecides() throws IOException {
    String text = "x".repeat(200_000) + "隐患" + "y".repeat(100_000);

    assertThat(store(text.getBytes(GB18030)).charset()).isEqualTo(GB18030);
    assertThat(store(text.getBytes(StandardCharsets.UTF_8)).charset())
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void aFileThatEndsWithinACharacterIsNotUtf8() throws IOException {
    byte[] whole = "隐患".getBytes(StandardCharsets.UTF_8);

    assertThat(store(java.util.Arrays.copyOf(whole, whole.length - 1)).charset())
        .isEqualTo(GB18030);
  }

  @Test
  void theByteOrderMarkIsNotText() throws IOException {
    LedgerFile file = store("\uFEFF名称".getBytes(StandardCharsets.UTF_8));

    var text = new java.io.StringWriter();
    try (var reader = file.open()) {
      reader.transferTo(text);
    }
    assertThat(text).hasToString("名称");
    assertThat(file.bytes()).isEqualTo(9);
    assertThat(file.sha256())
        .isEqualTo(
            java.util.HexFormat.of()
                .formatHex(
                    io.worksafety.platform.store.CanonicalJson.sha256(
                        "\uFEFF名称".getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void bytesThatAreNoCharacterAreNotReplaced() throws IOException {
    LedgerFile file = store(new byte[] {'a', (byte) 0xFF, (byte) 0xFF});

    assertThatThrownBy(
            () -> {
              try (var reader = file.open()) {
                reader.transferTo(new java.io.StringWriter());
              }
            })
        .isInstanceOf(CharacterCodingException.class);
  }

  private LedgerFile store(byte[] bytes) throws IOException {
    InputStream body = new ByteArrayInputStream(bytes);
    return LedgerFile.store(body, folder.resolve("ledger.csv"));
  }
}
