package io.worksafety.hazard.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against requests and answers of the protocol, with every signature checked. */
class S3BucketTest {

  private static final String ADDRESS = "ab".repeat(32);
  private static final String KEY = "AKEXAMPLE";
  private static final String SECRET = "a secret of nobody";

  private SignatureCheckingServer server;

  @BeforeEach
  void start() throws IOException {
    server = new SignatureCheckingServer(KEY, SECRET);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatWasPutStandsUnderItsAddressAndIsAnswered() {
    try (S3Bucket bucket = bucket(SECRET)) {
      bucket.put(ADDRESS, new byte[] {1, 2, 3});

      assertThat(server.objects()).containsOnlyKeys("/evidence/ab/" + ADDRESS);
      assertThat(bucket.get(ADDRESS)).hasValue(new byte[] {1, 2, 3});
    }
  }

  @Test
  void whatIsNotThereIsAbsentAndNoFailure() {
    try (S3Bucket bucket = bucket(SECRET)) {
      assertThat(bucket.get(ADDRESS)).isEmpty();
      bucket.delete(ADDRESS);
    }
  }

  @Test
  void whatWasDeletedIsGone() {
    try (S3Bucket bucket = bucket(SECRET)) {
      bucket.put(ADDRESS, new byte[] {1});
      bucket.delete(ADDRESS);

      assertThat(server.objects()).isEmpty();
    }
  }

  @Test
  void aWrongSecretIsAFailureAndNotAnAbsence() {
    try (S3Bucket bucket = bucket("another secret")) {
      assertThatThrownBy(() -> bucket.get(ADDRESS)).isInstanceOf(FileStoreFailure.class);
      assertThatThrownBy(() -> bucket.put(ADDRESS, new byte[] {1}))
          .isInstanceOf(FileStoreFailure.class);
    }
  }

  private S3Bucket bucket(String secret) {
    return S3Bucket.open(
        new FileStoreSettings.S3() {
          @Override
          public Optional<URI> endpoint() {
            return Optional.of(server.address());
          }

          @Override
          public String region() {
            return "cn-north-1";
          }

          @Override
          public Optional<String> bucket() {
            return Optional.of("evidence");
          }

          @Override
          public Optional<String> accessKey() {
            return Optional.of(KEY);
          }

          @Override
          public Optional<String> secretKey() {
            return Optional.of(secret);
          }

          @Override
          public boolean pathStyle() {
            return true;
          }
        });
  }
}
