package io.worksafety.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretScanTest {

  /** Published test vectors: RFC 8037, appendix A.1. */
  private static final Set<Path> PUBLISHED =
      Set.of(
          Path.of(
              "accountability-service/src/test/java/io/worksafety/accountability/vetocheck",
              "SigningKeyTest.java"));

  @Test
  void theRepositoryHoldsNoSecret() throws IOException {
    assertThat(SecretScan.of(Path.of("..").toRealPath()))
        .filteredOn(find -> !PUBLISHED.contains(find.file()))
        .isEmpty();
  }

  /** In two halves, so that this file is not a find itself. */
  @ParameterizedTest
  @CsvSource({
    "private key, '-----BEGIN RSA PRIV', 'ATE KEY-----'",
    "private JWK, '{\"kty\":\"OKP\",\"d\"', ':\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}'",
    "signed token, 'Bearer eyJhbGciOiJSUzI1NiJ9', '.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJlLXNpZ25hdHVyZQ'",
    "cloud access key, 'key AKIA', 'IOSFODNN7EXAMPLE'",
    "forge or chat token, 'ghp', '_0123456789abcdefghijABCDEFGHIJ012345'",
    "password in an address, 'jdbc:postgresql://app:hunter', '22@db/hazard'",
    "assigned secret, 'WORKSAFETY_SECRET_KEY', '=Qk1vU2pXc3hYd2Z5bGRhYmNkZWZnaGlqa2xtbm9wcXI='"
  })
  void aPlantedSecretIsFound(String kind, String half, String rest, @TempDir Path root)
      throws IOException {
    Files.writeString(root.resolve("notes.txt"), "first line\n" + half + rest + "\n");

    assertThat(SecretScan.of(root))
        .containsExactly(new SecretScan.Find(Path.of("notes.txt"), 2, kind));
  }
}
