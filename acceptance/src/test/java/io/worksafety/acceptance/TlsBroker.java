package io.worksafety.acceptance;

import static org.awaitility.Awaitility.await;

import io.worksafety.kafka.Topics;
import io.worksafety.launcher.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A Kafka broker whose clients must speak TLS, and the hazard service's topics on it. */
final class TlsBroker implements AutoCloseable {

  private static final String TOPIC = Topics.events("hazard");

  private final Process process;
  private final int port;
  private final ServerCertificate certificate;

  private TlsBroker(Process process, int port, ServerCertificate certificate) {
    this.process = process;
    this.port = port;
    this.certificate = certificate;
  }

  static TlsBroker start(Path folder, ServerCertificate certificate) throws Exception {
    int port = PackagedService.freePort();
    Path settings = folder.resolve("server.properties");
    try (var out = Files.newOutputStream(settings)) {
      settings(folder.resolve("kafka"), port, certificate).store(out, null);
    }
    Path log = folder.resolve("kafka.log");
    Process format =
        java(
            log,
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id",
            Uuid.randomUuid().toString(),
            "--config",
            settings.toString());
    if (format.waitFor() != 0) {
      throw new IOException(Files.readString(log));
    }
    TlsBroker broker =
        new TlsBroker(java(log, "kafka.Kafka", settings.toString()), port, certificate);
    broker.createTopics();
    return broker;
  }

  private static Properties settings(Path data, int port, ServerCertificate certificate)
      throws IOException {
    int controller = PackagedService.freePort();
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    settings.put(
        "listeners", "SSL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller));
    settings.put("advertised.listeners", "SSL://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "SSL:SSL,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "SSL");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("ssl.keystore.type", "PKCS12");
    settings.put("ssl.keystore.location", certificate.keyStore().toString());
    settings.put("ssl.keystore.password", certificate.password());
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.location", certificate.authority().toString());
    settings.put("log.dirs", data.toString());
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("log.cleaner.dedupe.buffer.size", "16777216");
    return settings;
  }

  private static Process java(Path log, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of("-cp", Layout.find().kafkaClassPath()));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private void createTopics() {
    await()
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .until(() -> {
          try (Admin admin = Admin.create(client(certificate.authority()))) {
            List<NewTopic> topics =
                Topics.of(List.of("hazard")).stream()
                    .map(name -> new NewTopic(name, 1, (short) 1))
                    .toList();
            admin.createTopics(topics).all().get(20, TimeUnit.SECONDS);
            return true;
          }
        });
  }

  /** What a client needs that trusts this authority. */
  Map<String, Object> client(Path authority) {
    return Map.of(
        "bootstrap.servers",
        "127.0.0.1:" + port,
        "security.protocol",
        "SSL",
        "ssl.truststore.type",
        "PEM",
        "ssl.truststore.location",
        authority.toString());
  }

  /** The settings of a service whose client it is. */
  Map<String, String> settings(Path authority) {
    Map<String, String> settings = new HashMap<>();
    client(authority).forEach((name, value) -> settings.put("kafka." + name, value.toString()));
    return settings;
  }

  /** The events there are now. */
  List<String> events() {
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    try (var consumer =
        new KafkaConsumer<>(
            client(certificate.authority()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<String> events = new ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> events.add(new String(record.value(), StandardCharsets.UTF_8)));
      }
      return events;
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
