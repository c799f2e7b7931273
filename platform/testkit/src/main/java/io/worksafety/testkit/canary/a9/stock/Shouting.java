package io.worksafety.testkit.canary.a9.stock;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes past the outbox. */
class Shouting {

  void shout(Producer<String, String> producer) {
    var unused = producer.send(new ProducerRecord<>("topic", "lost on rollback"));
  }
}
