package io.worksafety.launcher;

import io.worksafety.kafka.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * {@code replay}: hands the dead letters of a service to it once more, headers and all. Each one is
 * written before it is ticked off: killed in between, it comes twice, and the inbox drops the
 * second.
 */
final class Replay {

  private static final int MAX_REQUEST_BYTES = 4 * 1024 * 1024;

  private final String bootstrap;

  Replay(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** How many were handed over: those that were there when it began. */
  int run(String service) {
    String from = Topics.deadLetters(service);
    String to = Topics.replay(service);
    try (var consumer = consumer(service);
        var producer = producer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(from).stream()
              .map(partition -> new TopicPartition(from, partition.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      int count = 0;
      while (!reached(consumer, ends)) {
        for (var letter : consumer.poll(Duration.ofSeconds(1))) {
          TopicPartition partition = new TopicPartition(from, letter.partition());
          if (letter.offset() < ends.get(partition)) {
            handOver(producer, to, letter);
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(letter.offset() + 1)));
            count++;
          }
        }
      }
      return count;
    }
  }

  private static boolean reached(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static void handOver(
      KafkaProducer<byte[], byte[]> producer, String to, ConsumerRecord<byte[], byte[]> letter) {
    try {
      producer
          .send(new ProducerRecord<>(to, null, letter.key(), letter.value(), letter.headers()))
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not take a letter for " + to, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer(String service) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            "worksafety." + service + ".dlq-replay",
            "enable.auto.commit",
            "false",
            "auto.offset.reset",
            "earliest"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "acks",
            "all",
            "enable.idempotence",
            "true",
            // The topics set the limit, not this producer.
            "max.request.size",
            MAX_REQUEST_BYTES),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
