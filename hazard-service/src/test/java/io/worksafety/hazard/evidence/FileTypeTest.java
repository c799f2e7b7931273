package io.worksafety.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {

  @ParameterizedTest
  @CsvSource({
    "FFD8FFE000104A464946, JPEG",
    "89504E470D0A1A0A0000, PNG",
    "52494646000000005745425056503820, WEBP",
    "524946460000000057415645666D7420, WAV",
    "000000186674797068656963, HEIC",
    "000000186674797069736F6D, MP4",
    "0000001466747970717420 20, MOV",
    "00000018667479704D344120, M4A",
    "494433040000, MP3",
    "FFFB9064, MP3",
    "255044462D312E37, PDF"
  })
  void theFirstBytesTellTheType(String hex, FileType type) {
    byte[] head = HexFormat.of().parseHex(hex.replace(" ", ""));

    assertThat(
            Arrays.stream(FileType.values())
                .filter(t -> !t.isText() && t.begins(head))
                .collect(Collectors.toSet()))
        .isEqualTo(Set.of(type));
  }

  @Test
  void aProgramIsNoneOfThem() {
    byte[] head = "MZ\u0090\0\3\0".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Arrays.stream(FileType.values()).filter(t -> !t.isText() && t.begins(head)))
        .isEmpty();
  }
}
