package io.worksafety.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaNodeTest {

  private static final String EVENTS = Topics.events("hazard");

  @TempDir Path data;

  private final int port = freePort();
  private final int controllerPort = freePort();

  @Test
  void recordsOutliveABrokerThatIsKilledAndStartedAgain() throws Exception {
    // Given
    Process killed = start();
    awaitReady(killed);
    send("first");
    killed.destroyForcibly().waitFor();

    // When
    Process again = start();
    awaitReady(again);

    // Then
    assertThat(records(EVENTS)).isEqualTo(1);
    assertThat(closeInputAndWait(again)).isZero();
  }

  @Test
  void eventTopicsCarryTheTimeOfTheBrokerAndDeadLettersStay() throws Exception {
    // Given
    Process node = start();

    // When
    awaitReady(node);

    // Then
    try (Admin admin = admin()) {
      var topics = admin.describeTopics(Topics.of(List.of("hazard"))).allTopicNames().get();
      assertThat(topics.get(EVENTS).partitions()).hasSize(3);
      assertThat(setting(admin, EVENTS, "message.timestamp.type")).isEqualTo("LogAppendTime");
      assertThat(setting(admin, EVENTS, "retention.ms")).isEqualTo("2592000000");
      assertThat(setting(admin, Topics.deadLetters("hazard"), "retention.ms")).isEqualTo("-1");
    }
    assertThat(closeInputAndWait(node)).isZero();
  }

  private Process start() throws IOException {
    String classPath = "target/classes" + File.pathSeparator + "target/lib/*";
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                KafkaNode.class.getName(),
                data.toString(),
                String.valueOf(port),
                String.valueOf(controllerPort)));
    command.addAll(Topics.of(List.of("hazard")));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void awaitReady(Process node) throws IOException {
    BufferedReader output = node.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(KafkaNode.READY)) {
        return;
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("The node ended before it was ready:\n" + said);
  }

  private static int closeInputAndWait(Process node) throws IOException, InterruptedException {
    node.getOutputStream().close();
    assertThat(node.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return node.exitValue();
  }

  private void send(String value) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(EVENTS, "key", value)).get();
    }
  }

  private long records(String topic) throws Exception {
    try (Admin admin = admin()) {
      Map<TopicPartition, OffsetSpec> ends =
          Map.of(
              new TopicPartition(topic, 0), OffsetSpec.latest(),
              new TopicPartition(topic, 1), OffsetSpec.latest(),
              new TopicPartition(topic, 2), OffsetSpec.latest());
      Collection<ListOffsetsResultInfo> offsets = admin.listOffsets(ends).all().get().values();
      return offsets.stream().mapToLong(ListOffsetsResultInfo::offset).sum();
    }
  }

  private static String setting(Admin admin, String topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", bootstrap()));
  }

  private String bootstrap() {
    return "127.0.0.1:" + port;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
