package io.worksafety.hazard.campaign;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Areas;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class CampaignApiTest {

  private static final String PATH = "/api/v1/campaigns/";

  @Test
  void aCampaignClosesWhenEveryItemHasItsOutcome() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID id = Areas.aCampaign();
      ProblemAssert.that(
              as(Api.department()).body(Areas.item("PROBLEM")).post(PATH + id + "/items"))
          .is(409, "campaign.status-conflict");
      as(Areas.officePerson()).post(PATH + id + "/start").then().statusCode(200);
      UUID problem = Areas.anItem(id, "PROBLEM");
      UUID measure = Areas.anItem(id, "MEASURE");

      ProblemAssert.that(outcome(id, measure, "RESOLVED"))
          .is(422, "campaign.outcome-mismatch")
          .at("/kind");
      outcome(id, measure, "NOT_ADOPTED").then().statusCode(200);
      ProblemAssert.that(outcome(id, measure, "ADOPTED")).is(409, "campaign.outcome-known");
      report(id, Areas.today())
          .then()
          .statusCode(200)
          .body("progress[0].items.problems", equalTo(1))
          .body("progress[0].items.measuresEnded", equalTo(1));
      ProblemAssert.that(report(id, Areas.today())).is(409, "campaign.quarter-known");
      ProblemAssert.that(report(id, Areas.today().plusMonths(4)))
          .is(422, "campaign.quarter-invalid");
      ProblemAssert.that(close(id)).is(422, "campaign.items-open");
      as(Api.department())
          .get(PATH + id + "/items?open=true&list=PROBLEM&taskCode=Z1.1")
          .then()
          .body("items.id", contains(problem.toString()));

      outcome(id, problem, "HANDED_OVER").then().statusCode(200);
      close(id).then().statusCode(200).body("closing.items.problemsEnded", equalTo(1));

      events.await(Api.EVENT + "campaign-closed.v1", id);
      events.await(Api.EVENT + "campaign-item-ended.v1", problem);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(problem));
    }
  }

  @Test
  void aTaskWithItemsStays() {
    UUID id = Areas.aRunningCampaign();
    Areas.anItem(id, "PROBLEM");
    var without =
        with(
            Areas.campaign(),
            "topics",
            List.of(Map.of("code", "Z1", "title", "清零", "tasks", List.of(Areas.task("Z1.2")))));
    ProblemAssert.that(
            as(Api.department()).header("If-Match", "\"1\"").body(without).put(PATH + id))
        .is(409, "campaign.task-in-use");
    ProblemAssert.that(
            as(Api.department())
                .body(with(Areas.item("PROBLEM"), "taskCode", "Z9"))
                .post(PATH + id + "/items"))
        .is(422, "campaign.task-unknown")
        .at("/taskCode");
    ProblemAssert.that(
            as(Api.department())
                .body(with(Areas.item("PROBLEM"), "dueOn", "2020-01-01"))
                .post(PATH + id + "/items"))
        .is(422, "campaign.due-invalid")
        .at("/dueOn");
  }

  @Test
  void codesAreUniqueInACampaign() {
    ProblemAssert.that(
            as(Api.department())
                .body(
                    with(
                        Areas.campaign(),
                        "topics",
                        List.of(
                            Map.of(
                                "code", "Z1", "title", "清零", "tasks", List.of(Areas.task("Z1"))))))
                .post("/api/v1/campaigns"))
        .is(422, "campaign.codes-invalid")
        .at("/topics/0/tasks/0/code");
  }

  @Test
  void anItemThatIsLateIsToldOfOnceAndStaysOpen() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID id = Areas.aRunningCampaign();
      UUID item = Areas.anItem(id, "PROBLEM");
      Api.travel(12);
      EventSchemas.ofModule()
          .assertValid(events.await(Api.EVENT + "campaign-item-overdue.v1", item));
      Api.travel(1);
      assertThat(events.ofAggregate(item).stream().filter(e -> e.type().contains("overdue")))
          .hasSize(1);
      as(Api.department()).get(PATH + id + "/items?open=true").then().body("items", hasSize(1));
    }
  }

  private static Response outcome(UUID id, UUID item, String kind) {
    return as(Api.department())
        .body(Map.of("kind", kind, "note", "办理情况"))
        .post(PATH + id + "/items/" + item + "/outcome");
  }

  private static Response report(UUID id, LocalDate day) {
    return as(Api.department())
        .body(
            Map.of(
                "year",
                day.getYear(),
                "quarter",
                (day.getMonthValue() + 2) / 3,
                "summary",
                "尚有未完成事项"))
        .post(PATH + id + "/progress-reports");
  }

  private static Response close(UUID id) {
    return as(Areas.officePerson()).body(Map.of("summary", "转入常态化管理")).post(PATH + id + "/closing");
  }
}
