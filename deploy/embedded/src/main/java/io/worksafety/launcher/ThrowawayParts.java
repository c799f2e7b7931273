package io.worksafety.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * PostgreSQL and Kafka for tests, on free ports and in temporary folders. Nothing survives this
 * JVM, whichever way it ends: a waiting shell stops the server and removes its folder.
 */
public final class ThrowawayParts {

  private static final Path NO_LOG = Path.of("/dev/null");

  /** Ten seconds at most: where init is slow, a dead process keeps its number for a while. */
  private static final String REMOVE_WHEN_ENDED =
      "for i in $(seq 100); do kill -0 \"$1\" 2>/dev/null || break; sleep 0.1; done; rm -rf \"$2\"";

  /** A running PostgreSQL and how to reach it. */
  public record Postgres(PostgresServer server, String url, String user, String password)
      implements AutoCloseable {

    @Override
    public void close() throws IOException {
      server.stop();
    }
  }

  private ThrowawayParts() {}

  public static Postgres postgres(Layout layout) throws IOException {
    Path folder = Files.createTempDirectory("worksafety-postgres-");
    Unprivileged.here().own(folder);
    String password = Keys.random();
    PostgresServer server =
        new PostgresServer(
            layout.state(),
            folder.resolve("data"),
            folder.resolve("postgres.log"),
            Ports.free(),
            password,
            PostgresServer.Durability.NONE);
    server.start();
    removeAfter(server, folder);
    return new Postgres(server, server.url(), PostgresServer.SUPERUSER, password);
  }

  public static KafkaServer kafka(Layout layout, Collection<String> services) throws IOException {
    Path folder = Files.createTempDirectory("worksafety-kafka-");
    KafkaServer server =
        new KafkaServer(
            layout.kafkaClassPath(),
            folder.resolve("data"),
            folder.resolve("kafka.log"),
            Ports.free(),
            Ports.free(),
            services);
    server.start();
    removeAfter(server, folder);
    return server;
  }

  private static void removeAfter(Part part, Path folder) throws IOException {
    String pid = String.valueOf(part.process().pid());
    List<String> remove = List.of("sh", "-c", REMOVE_WHEN_ENDED, "sh", pid, folder.toString());
    Shell.whenThisJvmIsGone(remove, NO_LOG);
  }
}
