package io.worksafety.acceptance.record;

import io.worksafety.kafka.Topics;
import io.worksafety.verifier.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The signed heads of all logs as Kafka has them, out of reach of the services' databases. */
final class PublishedHeads {

  private static final Duration POLL = Duration.ofMillis(200);

  private PublishedHeads() {}

  static List<Head> read(String bootstrap) {
    List<Head> heads = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.AUDIT_ROOTS).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (var record : consumer.poll(POLL)) {
          heads.addAll(Head.all(record.value()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return heads;
  }
}
