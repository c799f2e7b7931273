package io.worksafety.testkit.echo;

import io.worksafety.platform.inbox.ReceivedEvent;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.EventType;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.UUID;

/** What the origin said once. Nothing stops the same event from being noted twice but the inbox. */
@Entity
class Note extends Aggregate {

  @EventType("io.worksafety.echo.noted.v1")
  record Noted(UUID noteId, UUID originEvent, String text) {}

  private UUID originEvent;
  private UUID origin;
  private String text;

  protected Note() {}

  Note(ReceivedEvent event, String text) {
    super(Ids.next(), "320105", null);
    this.originEvent = event.id();
    this.origin = event.aggregateId();
    this.text = text;
  }

  Noted noted() {
    return new Noted(id(), originEvent, text);
  }

  @Override
  public String aggregateType() {
    return "note";
  }

  @Override
  public Object state() {
    return Map.of("originEvent", originEvent, "origin", origin, "text", text);
  }
}
