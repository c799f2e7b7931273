package io.worksafety.platform.outbox;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

/** A relay on a thread of its own, as each replica of a service runs one. */
final class RunningRelay implements AutoCloseable {

  /** The defaults, but quicker to notice a broker that is away. */
  private static final OutboxSettings QUICK =
      new OutboxSettings() {
        @Override
        public boolean enabled() {
          return true;
        }

        @Override
        public Duration poll() {
          return Duration.ofMillis(200);
        }

        @Override
        public Duration gather() {
          return Duration.ofMillis(20);
        }

        @Override
        public Duration standbyPoll() {
          return Duration.ofMillis(100);
        }

        @Override
        public int batchRows() {
          return 100;
        }

        @Override
        public int batchBytes() {
          return 4_000_000;
        }

        @Override
        public Duration deliveryTimeout() {
          return Duration.ofSeconds(2);
        }

        @Override
        public Duration maxBackoff() {
          return Duration.ofMillis(500);
        }

        @Override
        public Duration sampleEvery() {
          return Duration.ofMillis(50);
        }
      };

  private final Relay relay;
  private final Thread thread;

  RunningRelay(String service, OutboxDatabase database, String bootstrap) {
    this.relay =
        new Relay(
            service,
            QUICK,
            database.forRelay(),
            () ->
                new AckedProducer(
                    Map.of("bootstrap.servers", bootstrap),
                    service + "-outbox",
                    QUICK.deliveryTimeout(),
                    2_000_000),
            HeadDuty.none());
    this.thread = Thread.ofPlatform().name("relay-under-test").start(relay);
  }

  Relay relay() {
    return relay;
  }

  RunningRelay awaitState(RelayState state) {
    await().atMost(Duration.ofSeconds(20)).until(relay::state, state::equals);
    return this;
  }

  @Override
  public void close() throws InterruptedException {
    relay.stop();
    thread.join();
  }
}
