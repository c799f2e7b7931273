package io.worksafety.platform.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.platform.outbox.ServiceName;
import io.worksafety.platform.request.RequestContext;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Records a change: its event and its audit row are written in the transaction of the change, after
 * the aggregate's own row and before the commit, in one statement. On rollback all of it is gone.
 */
@ApplicationScoped
public class Journal {

  /** Larger events would not fit the broker's default and are a design error. */
  private static final int MAX_PAYLOAD_CHARS = 256 * 1024;

  /**
   * A write to something that is no aggregate, such as a calendar.
   *
   * @param act what was done, e.g. {@code platform.calendar-loaded}
   * @param type lower-case noun
   * @param sequence which write of this thing it is, from 1
   * @param before its state until now; absent if there was none
   * @param after its state from now on, plain values
   */
  public record Note(
      String act, String type, UUID id, long sequence, @Nullable Object before, Object after) {}

  /** One change of one aggregate. */
  public record Change(Aggregate aggregate, Object event) {}

  private final TransactionSynchronizationRegistry transactions;
  private final EntityManager entities;
  private final DataSource database;
  private final CurrentCaller caller;
  private final RequestContext request;
  private final Clock clock;
  private final ObjectMapper json;
  private final Event<JournalCommitted> committed;
  private final Map<Class<?>, String> types = new ConcurrentHashMap<>();
  private final String service;

  Journal(
      TransactionSynchronizationRegistry transactions,
      EntityManager entities,
      DataSource database,
      CurrentCaller caller,
      RequestContext request,
      Clock clock,
      ObjectMapper json,
      Event<JournalCommitted> committed,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.transactions = transactions;
    this.entities = entities;
    this.database = database;
    this.caller = caller;
    this.request = request;
    this.clock = clock;
    this.json = json;
    this.committed = committed;
    this.service = ServiceName.of(application);
  }

  /**
   * Journals one change. A new aggregate is persisted. Afterwards the aggregate's row is written
   * and its version is the new one.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void append(Aggregate aggregate, Object event) {
    append(List.of(new Change(aggregate, event)));
  }

  /** Journals many changes at once: the rows go out in batches. */
  public void append(List<Change> changes) {
    JournalPage page = page();
    Caller by = caller.get();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (Change change : changes) {
      Aggregate aggregate = change.aggregate();
      byte[] before = aggregate.stateDigest();
      byte[] after = CanonicalJson.digest(aggregate.state());
      boolean isNew = aggregate.isNew();
      long sequence = aggregate.journalled(after, now, by.subject());
      if (isNew && !entities.contains(aggregate)) {
        entities.persist(aggregate);
      }
      page.add(
          new JournalPage.Line(
              Ids.next(),
              typeOf(change.event()),
              aggregate.aggregateType(),
              aggregate.id(),
              sequence,
              aggregate.areaCode(),
              now,
              request.traceparent(),
              payload(change.event()),
              by,
              before,
              after,
              request.traceId(),
              false));
    }
    entities.flush();
    changes.forEach(c -> c.aggregate().flushed());
    if (page.full()) {
      try (var connection = database.getConnection()) {
        page.writeLines(connection);
      } catch (SQLException e) {
        throw new JournalFailure(e);
      }
    }
  }

  /**
   * Records a write that is no event for others: it is in the audit record like every other, and
   * belongs to no division.
   */
  public void note(Note note) {
    page()
        .add(
            new JournalPage.Line(
                Ids.next(),
                note.act(),
                note.type(),
                note.id(),
                note.sequence(),
                "",
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                request.traceparent(),
                CanonicalJson.text(note.after()),
                caller.get(),
                note.before() == null ? null : CanonicalJson.sha256(note.before()),
                CanonicalJson.sha256(note.after()),
                request.traceId(),
                true));
  }

  /** Stores the answer of the command together with its change. */
  public void answered(StoredAnswer answer) {
    page().answer(answer);
  }

  private JournalPage page() {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("A change is journalled in the transaction that makes it");
    }
    if (transactions.getResource(this) instanceof JournalPage open) {
      return open;
    }
    JournalPage page = new JournalPage();
    transactions.putResource(this, page);
    transactions.registerInterposedSynchronization(new Writing(page));
    return page;
  }

  private String typeOf(Object event) {
    return types.computeIfAbsent(
        event.getClass(),
        c -> {
          EventType type = c.getAnnotation(EventType.class);
          if (type == null) {
            throw new IllegalStateException(c + " has no @EventType");
          }
          return type.value().replace("{service}", service);
        });
  }

  private String payload(Object event) {
    try {
      String payload = json.writeValueAsString(event);
      if (payload.length() > MAX_PAYLOAD_CHARS) {
        throw new IllegalStateException("Event too large: " + typeOf(event));
      }
      return payload;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Writing implements Synchronization {

    private final JournalPage page;

    Writing(JournalPage page) {
      this.page = page;
    }

    @Override
    public void beforeCompletion() {
      if (transactions.getRollbackOnly()) {
        return;
      }
      try (var connection = database.getConnection()) {
        page.write(connection);
      } catch (SQLException e) {
        throw new JournalFailure(e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED && page.hasEvents()) {
        committed.fire(new JournalCommitted());
      }
    }
  }
}
