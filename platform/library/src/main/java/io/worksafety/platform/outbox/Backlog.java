package io.worksafety.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many events waited, and since when the oldest did, at the time of counting. */
record Backlog(long pending, @Nullable Instant oldest) {

  static final Backlog EMPTY = new Backlog(0, null);
}
