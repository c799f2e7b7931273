package io.worksafety.testkit.parts;

import io.worksafety.kafka.Topics;
import io.worksafety.launcher.ServiceSpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Empties a broker that several modules' tests share, so that no module reads what another one
 * published. Only a broker declared to be for tests alone (WORKSAFETY_PARTS_DISPOSABLE, set by
 * {@code ./suite test}) is emptied.
 */
public final class KafkaReset {

  private static final String DONE = "worksafety.parts.kafka.emptied";

  private KafkaReset() {}

  public static void ifDisposable() {
    boolean disposable = Boolean.parseBoolean(System.getenv("WORKSAFETY_PARTS_DISPOSABLE"));
    if (!disposable || System.getProperty(DONE) != null) {
      return;
    }
    List<String> topics = Topics.of(ServiceSpec.names());
    Map<String, Object> client = Map.of("bootstrap.servers", Parts.kafkaBootstrap());
    try (Admin admin = Admin.create(client)) {
      // Committed offsets of a topic go with it.
      admin.deleteTopics(topics).all().get();
      Topics.create(Parts.kafkaBootstrap(), topics);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The test broker cannot be emptied", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    System.setProperty(DONE, "true");
  }
}
