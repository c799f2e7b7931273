package io.worksafety.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private static KafkaServer kafka;

  @BeforeAll
  static void start() throws Exception {
    kafka = ThrowawayParts.kafka(Layout.find(), List.of("hazard", "responsibility", "inspection"));
  }

  @AfterAll
  static void stop() throws Exception {
    kafka.stop();
  }

  @Test
  void deadLettersAreHandedOverOnceWithKeyValueAndHeaders() throws Exception {
    // Given
    deadLetter("hazard", "first");
    deadLetter("hazard", "second");
    Replay replay = new Replay(kafka.bootstrap());

    // When
    int count = replay.run("hazard");

    // Then
    assertThat(count).isEqualTo(2);
    assertThat(replayed("hazard"))
        .extracting(ConsumerRecord::value)
        .containsExactly("first", "second");
    assertThat(replayed("hazard"))
        .allSatisfy(letter -> {
          assertThat(letter.key()).isEqualTo("key");
          assertThat(letter.headers().lastHeader("ce_id").value()).asString().isEqualTo("id-1");
        });
    assertThat(replay.run("hazard")).isZero();
  }

  @Test
  void aLetterLargerThanAnEventMayBeIsHandedOverAsWell() throws Exception {
    // Given
    deadLetter("responsibility", "x".repeat(1_500_000));

    // When, Then
    assertThat(new Replay(kafka.bootstrap()).run("responsibility")).isEqualTo(1);
  }

  @Test
  void withoutDeadLettersThereIsNothingToDo() {
    assertThat(new Replay(kafka.bootstrap()).run("inspection")).isZero();
  }

  private static void deadLetter(String service, String value) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrap(), "max.request.size", 4_000_000),
            new StringSerializer(),
            new StringSerializer())) {
      var letter = new ProducerRecord<>(Topics.deadLetters(service), "key", value);
      letter.headers().add("ce_id", "id-1".getBytes(StandardCharsets.UTF_8));
      producer.send(letter).get();
    }
  }

  private static List<ConsumerRecord<String, String>> replayed(String service) {
    TopicPartition partition = new TopicPartition(Topics.replay(service), 0);
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrap()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<ConsumerRecord<String, String>> letters = new ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(letters::add);
      }
      return letters;
    }
  }
}
