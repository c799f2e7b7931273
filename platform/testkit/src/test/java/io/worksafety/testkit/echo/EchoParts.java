package io.worksafety.testkit.echo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.worksafety.testkit.OwnBroker;
import io.worksafety.testkit.SuiteParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** The parts of the echo service, with a broker of its own that tests may kill. */
public final class EchoParts implements QuarkusTestResourceLifecycleManager {

  private static final String BROKER = "worksafety.echo.broker";

  private final SuiteParts parts = new SuiteParts();
  private OwnBroker broker;

  @Override
  public void init(Map<String, String> arguments) {
    parts.init(Map.of("service", "echo"));
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(parts.start());
    try {
      broker = OwnBroker.start(List.of("echo", "origin"));
      allowLargeMessages(broker.bootstrap());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    keep(broker);
    configuration.put("kafka.bootstrap.servers", broker.bootstrap());
    return configuration;
  }

  /** The broker as the tests see it: they run in another class loader. */
  static OwnBroker broker() {
    return OwnBroker.of(List.of(System.getProperty(BROKER).split(",")));
  }

  /** After a restart, so that the next test finds the right process. */
  static void keep(OwnBroker broker) {
    System.setProperty(BROKER, String.join(",", broker.handle()));
  }

  @Override
  public void stop() {
    try {
      if (broker != null) {
        broker().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.stop();
  }

  /** Larger than the inbox reads, so that the inbox has something to refuse. */
  private static void allowLargeMessages(String bootstrap) {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, Origin.TOPIC);
    Collection<AlterConfigOp> large =
        List.of(
            new AlterConfigOp(
                new ConfigEntry("max.message.bytes", "4000000"), AlterConfigOp.OpType.SET));
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
      admin.incrementalAlterConfigs(Map.of(topic, large)).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
