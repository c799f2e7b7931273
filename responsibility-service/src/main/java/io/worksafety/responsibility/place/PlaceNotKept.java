package io.worksafety.responsibility.place;

import java.sql.SQLException;

/** The database did not take a place; the event is tried again. */
class PlaceNotKept extends RuntimeException {
  PlaceNotKept(SQLException cause) {
    super(cause);
  }
}
