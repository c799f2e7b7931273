package io.worksafety.platform.time;

import io.quarkus.runtime.StartupEvent;
import io.worksafety.platform.outbox.RequiredTables;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;

/** A service without these tables must not start: its deadlines would fail one by one later. */
@ApplicationScoped
class TimeTables {

  void check(@Observes @Priority(1) StartupEvent event, DataSource database) {
    new RequiredTables()
        .need("clock_offset", "select", "insert", "update")
        .need("work_calendar", "select", "insert")
        .need("deadline_rule", "select")
        .need("deadline", "select", "insert", "update")
        .need("deadline_suspension", "select", "insert", "update")
        .check(database);
  }
}
