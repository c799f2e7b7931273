package io.worksafety.acceptance.demo;

import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.Json;
import io.worksafety.acceptance.client.SuiteClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The working calendar of the first demo year, which the suite does not ship. */
final class Calendars {

  private static final List<String> SERVICES =
      List.of("hazard", "responsibility", "inspection", "accountability");

  private Calendars() {}

  static void load(SuiteClient suite, Actor office) {
    List<String> holidays = new ArrayList<>();
    range(holidays, "2024-01-01", 1);
    range(holidays, "2024-02-10", 8);
    range(holidays, "2024-04-04", 3);
    range(holidays, "2024-05-01", 5);
    range(holidays, "2024-06-08", 3);
    range(holidays, "2024-09-15", 3);
    range(holidays, "2024-10-01", 7);
    for (String service : SERVICES) {
      String path = "/api/v1/" + service + "/calendars/2024";
      if (suite.get(office, path).status() / 100 != 2) {
        suite
            .put(
                office,
                path,
                "\"0\"",
                Json.object(
                    "version",
                    1,
                    "source",
                    "国务院办公厅关于2024年部分节假日安排的通知",
                    "holidays",
                    holidays,
                    "swappedWorkdays",
                    List.of(
                        "2024-02-04",
                        "2024-02-18",
                        "2024-04-07",
                        "2024-04-28",
                        "2024-05-11",
                        "2024-09-14",
                        "2024-09-29",
                        "2024-10-12")))
            .ok();
      }
    }
  }

  private static void range(List<String> days, String from, int count) {
    for (int i = 0; i < count; i++) {
      days.add(LocalDate.parse(from).plusDays(i).toString());
    }
  }
}
