package io.worksafety.hazard.certificate;

import static io.worksafety.hazard.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.ForeignEvents;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class CertificateListenerTest {

  private static final String EXPIRED = "io.worksafety.responsibility.certificate-expired.v1";

  @Test
  void whoWorksWithAnExpiredCertificateIsAGeneralHazardOnce() {
    UUID enterprise = Api.anEnterprise();
    UUID premises = Api.premises(enterprise);
    UUID certificate = UUID.randomUUID();
    try (var theirs = new ForeignEvents("responsibility");
        var told = RecordedEvents.fromNow("worksafety.responsibility.events.v1");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID event = UUID.randomUUID();
      theirs.send(event, EXPIRED, certificate, 1, data(certificate, "2026-11-20", premises));
      theirs.send(event, EXPIRED, certificate, 1, data(certificate, "2026-11-20", premises));
      theirs.send(
          UUID.randomUUID(), EXPIRED, certificate, 3, data(certificate, "2026-11-22", premises));
      // overtaken by the third; the same expiry once more
      theirs.send(
          UUID.randomUUID(), EXPIRED, certificate, 2, data(certificate, "2026-11-20", premises));

      var started =
          ours.awaitAtLeast(
              2, "two expiries", e -> e.type().equals(Api.EVENT + "rectification-started.v1"));
      EventSchemas.ofModule().assertAllValid(started);
      assertThat(registered(ours, premises)).hasSize(2);
      EventSchemas.ofModule().assertAllValid(registered(ours, premises));
      EventSchemas.in(Path.of("contract/consumed")).assertAllValid(told.ofAggregate(certificate));
      as(Api.department())
          .get("/api/v1/hazards/" + registered(ours, premises).getFirst().aggregateId())
          .then()
          .statusCode(200)
          .body("status", equalTo("RECTIFYING"))
          .body("level", equalTo("GENERAL"))
          .body("clause", equalTo("特种作业无证"))
          .body("dutyHolder.enterpriseId", equalTo(enterprise.toString()));
    }
    as(Api.department())
        .get("/api/v1/hazards?objectId=" + premises)
        .then()
        .body("items", hasSize(2))
        .body("items.source", contains("SENSOR", "SENSOR"));
  }

  @Test
  void whoIsNowhereOnDutyIsNoHazard() {
    UUID certificate = UUID.randomUUID();
    UUID premises = Api.premises(Api.anEnterprise());
    try (var theirs = new ForeignEvents("responsibility");
        var ours = RecordedEvents.fromNow(Api.TOPIC)) {
      theirs.send(
          UUID.randomUUID(),
          EXPIRED,
          certificate,
          1,
          "{\"certificateId\":\"%s\",\"expiresOn\":\"2026-11-20\"}".formatted(certificate));
      theirs.send(
          UUID.randomUUID(), EXPIRED, certificate, 2, data(certificate, "2026-11-21", premises));

      ours.awaitOne("hazard", e -> e.body().contains(premises.toString()));
      assertThat(registered(ours, premises)).hasSize(1);
    }
  }

  private static List<RecordedEvent> registered(RecordedEvents events, UUID premises) {
    return events.matching(e ->
        e.type().equals(Api.EVENT + "registered.v1")
            && e.json().path("objectId").asText().equals(premises.toString()));
  }

  private static String data(UUID certificate, String expiresOn, UUID premises) {
    return """
    {"certificateId":"%s","expiresOn":"%s",
     "duty":[{"objectType":"PREMISES","objectId":"%s","areaCode":"%s"}]}
    """
        .formatted(certificate, expiresOn, premises, Api.STREET);
  }
}
