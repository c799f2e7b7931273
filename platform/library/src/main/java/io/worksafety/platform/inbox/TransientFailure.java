package io.worksafety.platform.inbox;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a failure of the surroundings, which passes, from one of the event or its listener, which
 * does not. Only the second kind may cost an event its turn.
 */
final class TransientFailure {

  private TransientFailure() {}

  static boolean is(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (seen.add(next)) {
        if (passes(next)) {
          return true;
        }
        if (next.getCause() != null) {
          open.add(next.getCause());
        }
        Collections.addAll(open, next.getSuppressed());
      }
    }
    return false;
  }

  private static boolean passes(Throwable failure) {
    return switch (failure) {
      case OptimisticLockException e -> true;
      case PessimisticLockException e -> true;
      case LockTimeoutException e -> true;
      case QueryTimeoutException e -> true;
      case StaleStateException e -> true;
      case SQLTransientException e -> true;
      case SQLRecoverableException e -> true;
      case SQLException e -> passes(e.getSQLState(), e.getMessage());
      default -> false;
    };
  }

  private static boolean passes(@Nullable String state, @Nullable String message) {
    if (state == null || state.length() < 5) {
      // The pool's own refusals carry no state.
      return message != null
          && (message.contains("cquisition timeout") || message.contains("closed"));
    }
    return switch (state.substring(0, 2)) {
      // connection; wrong credentials or database, an operator's slip; serialization, deadlock
      case "08", "28", "3D", "40" -> true;
      // out of disk, memory, connections; lock not available; shutdown, timeouts; system error
      case "53", "55", "57", "58" -> true;
      // a missing grant is a slip of operation as well
      default -> state.equals("42501");
    };
  }
}
