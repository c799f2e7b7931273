package io.worksafety.accountability;

import static io.worksafety.accountability.People.as;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The service's clock. It only moves forward, so tests count from where it stands. */
public final class Clockwork {

  private Clockwork() {}

  public static Instant now() {
    return Instant.parse(
        as(People.office())
            .get("/api/v1/accountability/clock")
            .then()
            .statusCode(200)
            .extract()
            .path("now"));
  }

  /** An ISO duration, e.g. {@code P8D}; the calendars it may need are loaded first. */
  public static void advance(String duration) {
    for (int year = 2027; year <= 2032; year++) {
      loadCalendar(year);
    }
    as(People.office())
        .body(Map.of("advance", duration))
        .post("/api/v1/accountability/clock")
        .then()
        .statusCode(200);
  }

  private static void loadCalendar(int year) {
    String path = "/api/v1/accountability/calendars/" + year;
    if (as(People.office()).get(path).statusCode() != 200) {
      as(People.office())
          .body(
              Map.of(
                  "version",
                  1,
                  "source",
                  "test",
                  "holidays",
                  List.of(year + "-01-01", year + "-05-01", year + "-10-01"),
                  "swappedWorkdays",
                  List.of()))
          .put(path)
          .then()
          .statusCode(200);
    }
  }
}
