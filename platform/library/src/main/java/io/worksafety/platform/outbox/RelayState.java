package io.worksafety.platform.outbox;

/** What the relay of this process is doing. */
enum RelayState {
  STARTING,
  /** Another process holds the lock of this database. */
  STANDBY,
  ACTIVE,
  /** Rows wait for the broker; writes go on. */
  BROKER_AWAY,
  DATABASE_AWAY,
  STOPPED
}
