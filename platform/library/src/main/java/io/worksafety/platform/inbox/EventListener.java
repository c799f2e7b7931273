package io.worksafety.platform.inbox;

import java.util.Set;

/**
 * A feature that follows the events of other services; any CDI bean of this type is found.
 *
 * <p>{@link #on} runs in one transaction with the record that the event was applied, after
 * duplicates and gaps were dealt with, as {@link io.worksafety.platform.security.Caller#system}. An
 * exception undoes all of it: the event is tried again for as long as the database is in the way,
 * and three times otherwise, then it becomes a dead letter and its successors wait for its replay.
 */
public interface EventListener {

  /** Fixed for the life of the process. */
  Set<String> topics();

  /** Switch on {@link ReceivedEvent#type()} and ignore types that do not concern this feature. */
  void on(ReceivedEvent event);
}
