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
      limitMessages(broker.bootstrap());
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

  /**
   * What the origin may send, the inbox refuses to read, and the dead-letter topic will not take.
   */
  private static void limitMessages(String bootstrap) {
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  topic(Origin.TOPIC), maxMessageBytes(4_000_000),
                  topic("worksafety.echo.dlq"), maxMessageBytes(3_000_000)))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ConfigResource topic(String name) {
    return new ConfigResource(ConfigResource.Type.TOPIC, name);
  }

  private static Collection<AlterConfigOp> maxMessageBytes(int bytes) {
    var entry = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
    return List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET));
  }
}
