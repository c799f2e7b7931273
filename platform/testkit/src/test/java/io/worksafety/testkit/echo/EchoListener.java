package io.worksafety.testkit.echo;

import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes what is said; whether it refuses the word "refuse" is up to the test. */
@ApplicationScoped
class EchoListener implements EventListener {

  private record Said(String text, int loudness) {}

  private final Journal journal;
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean refusing;

  EchoListener(Journal journal) {
    this.journal = journal;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Origin.TOPIC);
  }

  @Override
  public void on(ReceivedEvent event) {
    switch (event.type()) {
      case Origin.SAID -> note(event, event.as(Said.class));
      default -> {
        // Types of the origin that do not concern us.
      }
    }
  }

  private void note(ReceivedEvent event, Said said) {
    Note note = new Note(event, said.text());
    journal.append(note, note.noted());
    if (refusing && said.text().equals("refuse")) {
      refused.incrementAndGet();
      throw new IllegalStateException("this word is refused 拒绝");
    }
  }

  void refusing(boolean refusing) {
    this.refusing = refusing;
  }

  int refused() {
    return refused.get();
  }
}
