package io.worksafety.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * {@code parts}: PostgreSQL and Kafka alone, for one run of all tests. Writes the variables that
 * make the tests use them, and ends with its standard input.
 */
final class PartsCommand {

  private final Layout layout;

  PartsCommand(Layout layout) {
    this.layout = layout;
  }

  void run(Path environmentFile) throws IOException {
    var later = CompletableFuture.supplyAsync(this::kafka);
    ThrowawayParts.Postgres postgres = ThrowawayParts.postgres(layout);
    KafkaServer kafka = later.join();
    PrivateFiles.write(
        environmentFile,
        """
        export WORKSAFETY_POSTGRES_URL='%s'
        export WORKSAFETY_POSTGRES_USER='%s'
        export WORKSAFETY_POSTGRES_PASSWORD='%s'
        export WORKSAFETY_KAFKA_BOOTSTRAP='%s'
        export WORKSAFETY_PARTS_DISPOSABLE=true
        """
            .formatted(postgres.url(), postgres.user(), postgres.password(), kafka.bootstrap()));
    System.in.transferTo(OutputStream.nullOutputStream());
    kafka.stop();
    postgres.close();
  }

  private KafkaServer kafka() {
    try {
      return ThrowawayParts.kafka(layout, ServiceSpec.names());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
