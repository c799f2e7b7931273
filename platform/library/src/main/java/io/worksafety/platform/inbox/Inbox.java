package io.worksafety.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.worksafety.platform.inbox.Arrival.Key;
import io.worksafety.platform.inbox.InboxStore.ParkedCount;
import io.worksafety.platform.inbox.InboxStore.Position;
import io.worksafety.platform.outbox.ServiceName;
import io.worksafety.platform.request.RequestContext;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Applies messages: one transaction for the effect, the position, what is parked and refused. */
@ApplicationScoped
class Inbox {

  private final AgroalDataSource dataSource;
  private final List<Subscription> subscriptions;
  private final CurrentCaller caller;
  private final RequestContext request;
  private final Clock clock;
  private final InboxSettings settings;
  private final Caller self;
  private final InboxStore store = new InboxStore();

  Inbox(
      AgroalDataSource dataSource,
      @All List<EventListener> listeners,
      CurrentCaller caller,
      RequestContext request,
      Clock clock,
      InboxSettings settings,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.dataSource = dataSource;
    this.subscriptions = listeners.stream().map(Subscription::of).toList();
    this.caller = caller;
    this.request = request;
    this.clock = clock;
    this.settings = settings;
    this.self = Caller.system(ServiceName.of(application));
  }

  /** The topics any listener follows. */
  Set<String> topics() {
    return subscriptions.stream()
        .flatMap(subscription -> subscription.topics().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** All of these take effect together, or the exception says why none did. */
  Outcome apply(List<Arrival> arrivals) {
    ManagedContext context = Arc.container().requestContext();
    context.activate();
    try {
      caller.act(self);
      return QuarkusTransaction.requiringNew()
          .timeout(Math.toIntExact(settings.transactionTimeout().toSeconds()))
          .call(() -> applyInTransaction(arrivals));
    } finally {
      context.terminate();
    }
  }

  private Outcome applyInTransaction(List<Arrival> arrivals) throws SQLException {
    Instant now = clock.instant();
    var outcome = new Outcome();
    try (Connection connection = dataSource.getConnection()) {
      Map<Key, Position> positions = store.lock(connection, keys(arrivals), now);
      for (Arrival arrival : arrivals) {
        Refusal refusal = arrival.refusal();
        ReceivedEvent event = arrival.event();
        if (refusal != null) {
          refuse(connection, arrival, refusal, now);
          outcome.refused++;
        } else if (event != null) {
          var key = new Key(event.source(), event.aggregateId());
          Position position = java.util.Objects.requireNonNull(positions.get(key));
          apply(connection, arrival, event, position, outcome, now);
        }
      }
      store.advance(connection, positions, now);
    }
    return outcome;
  }

  private void apply(
      Connection connection,
      Arrival arrival,
      ReceivedEvent event,
      Position position,
      Outcome outcome,
      Instant now)
      throws SQLException {
    long expected = position.sequence() + 1;
    if (event.sequence() > expected) {
      if (arrival.parked()) {
        return;
      }
      if (store.park(connection, arrival, event, now)) {
        outcome.parked++;
      } else {
        outcome.duplicates++;
        store.refuse(connection, arrival, duplicate("is parked already"), now);
      }
      outcome.unblocked.add(new Key(event.source(), event.aggregateId()));
      return;
    }
    if (arrival.parked() && !store.unpark(connection, event)) {
      return;
    }
    if (event.sequence() < expected) {
      outcome.duplicates++;
      store.refuse(
          connection,
          arrival,
          duplicate("was applied; this aggregate is at " + position.sequence()),
          now);
      return;
    }
    deliver(event);
    position.advance(event);
    outcome.applied++;
    if (position.hasParked()) {
      outcome.unblocked.add(new Key(event.source(), event.aggregateId()));
    }
  }

  private void deliver(ReceivedEvent event) {
    request.trace(event.traceparent());
    for (Subscription subscription : subscriptions) {
      if (subscription.topics().contains(event.topic())) {
        subscription.listener().on(event);
      }
    }
  }

  private void refuse(Connection connection, Arrival arrival, Refusal refusal, Instant now)
      throws SQLException {
    ReceivedEvent event = arrival.event();
    if (arrival.parked() && event != null) {
      store.unpark(connection, event);
    }
    store.refuse(connection, arrival, refusal, now);
  }

  private static Refusal duplicate(String why) {
    return new Refusal(RefusalCode.DUPLICATE, "The event " + why);
  }

  private static Set<Key> keys(List<Arrival> arrivals) {
    Set<Key> keys = new TreeSet<>();
    for (Arrival arrival : arrivals) {
      ReceivedEvent event = arrival.event();
      if (arrival.refusal() == null && event != null) {
        keys.add(new Key(event.source(), event.aggregateId()));
      }
    }
    return keys;
  }

  /** The parked event of this aggregate whose turn has come. */
  @Nullable Arrival nextParked(Key key) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return store.nextParked(connection, key);
    }
  }

  /** Aggregates with such an event, left over from a crash between two transactions. */
  List<Key> unblocked() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return store.unblocked(connection);
    }
  }

  ParkedCount parked() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return store.parked(connection);
    }
  }

  private record Subscription(EventListener listener, Set<String> topics) {
    static Subscription of(EventListener listener) {
      return new Subscription(listener, Set.copyOf(listener.topics()));
    }
  }

  /** What became of a batch, and which aggregates may have a parked event to go on with. */
  static final class Outcome {
    int applied;
    int duplicates;
    int parked;
    int refused;
    final Set<Key> unblocked = new HashSet<>();
  }
}
