package io.worksafety.platform.inbox;

/** What the consumer of this process is doing. */
enum InboxState {
  /** No feature listens, or it is switched off. */
  OFF,
  STARTING,
  RUNNING,
  /** An event is being retried because the database is in the way. */
  DATABASE_AWAY,
  /** A dead letter cannot be written, or the consumer cannot work. */
  BROKER_AWAY,
  STOPPED
}
