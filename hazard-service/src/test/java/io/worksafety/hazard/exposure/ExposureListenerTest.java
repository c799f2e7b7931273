package io.worksafety.hazard.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Case;
import io.worksafety.hazard.ForeignEvents;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ExposureListenerTest {

  private static final String EXPOSURE = "io.worksafety.inspection.exposure-";

  @Test
  void theHazardFollowsItsExposureWhateverTheOrderOfArrival() {
    Case hazard = Case.general();
    UUID exposure = UUID.randomUUID();
    try (var theirs = new ForeignEvents("inspection");
        var told = RecordedEvents.fromNow("worksafety.inspection.events.v1");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      String data = data(exposure, hazard.id, Api.now());
      theirs.send(UUID.randomUUID(), EXPOSURE + "withdrawn.v1", exposure, 4, data);
      UUID published = UUID.randomUUID();
      theirs.send(published, EXPOSURE + "published.v1", exposure, 2, data);
      theirs.send(published, EXPOSURE + "published.v1", exposure, 2, data);
      theirs.send(UUID.randomUUID(), EXPOSURE + "published.v1", exposure, 3, data);
      theirs.send(UUID.randomUUID(), EXPOSURE + "scheduled.v1", exposure, 1, data);

      ours.awaitOne("withdrawn", e -> changed(e, hazard.id, "WITHDRAWN"));
      List<RecordedEvent> changes =
          ours.matching(e ->
              e.type().equals(Api.EVENT + "publicity-changed.v1")
                  && e.aggregateId().equals(hazard.id));
      assertThat(changes)
          .extracting(e -> e.json().path("publicity").asText())
          .containsExactly("SCHEDULED", "PUBLISHED", "WITHDRAWN");
      EventSchemas.ofModule().assertAllValid(changes);
      EventSchemas.in(Path.of("contract/consumed")).assertAllValid(told.ofAggregate(exposure));
    }
    hazard.get().body("publicity.state", equalTo("WITHDRAWN"));
  }

  @Test
  void noReplyInTimeIsPublished() {
    Case hazard = Case.general();
    UUID exposure = UUID.randomUUID();
    try (var theirs = new ForeignEvents("inspection");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      theirs.send(
          UUID.randomUUID(),
          EXPOSURE + "published.v1",
          exposure,
          1,
          data(exposure, hazard.id, Api.now()));
      ours.awaitOne("published", e -> changed(e, hazard.id, "PUBLISHED"));

      Api.travel(25);

      RecordedEvent missed =
          ours.awaitOne(
              "reply missed",
              e ->
                  e.type().equals(Api.EVENT + "deadline-missed.v1")
                      && e.aggregateId().equals(hazard.id)
                      && e.json().path("stage").asText().equals("EXPOSURE_REPLY"));
      EventSchemas.ofModule().assertValid(missed);
    }
  }

  @Test
  void aReplyInTimeIsNotMissed() {
    Case hazard = Case.general();
    UUID exposure = UUID.randomUUID();
    try (var theirs = new ForeignEvents("inspection");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      String data = data(exposure, hazard.id, Api.now());
      theirs.send(UUID.randomUUID(), EXPOSURE + "published.v1", exposure, 1, data);
      theirs.send(UUID.randomUUID(), EXPOSURE + "replied.v1", exposure, 2, data);
      Case other = Case.general();
      theirs.send(
          UUID.randomUUID(),
          EXPOSURE + "scheduled.v1",
          exposure,
          3,
          data(exposure, other.id, Api.now()));
      ours.awaitOne("the last of them", e -> changed(e, other.id, "SCHEDULED"));

      Api.travel(25);
      Case marker = Case.reported();
      Api.travel(12);
      ours.await(Api.EVENT + "deadline-missed.v1", marker.id);

      assertThat(
              ours.matching(e ->
                  e.aggregateId().equals(hazard.id)
                      && e.json().path("stage").asText().equals("EXPOSURE_REPLY")))
          .isEmpty();
    }
  }

  private static boolean changed(RecordedEvent event, UUID hazard, String to) {
    return event.type().equals(Api.EVENT + "publicity-changed.v1")
        && event.aggregateId().equals(hazard)
        && event.json().path("publicity").asText().equals(to);
  }

  private static String data(UUID exposure, UUID hazard, Instant at) {
    return """
    {"exposureId":"%s","hazardId":"%s","at":"%s"}
    """
        .formatted(exposure, hazard, at);
  }
}
