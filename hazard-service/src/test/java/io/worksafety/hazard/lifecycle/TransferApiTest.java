package io.worksafety.hazard.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Case;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class TransferApiTest {

  private static final UUID SENDER = UUID.randomUUID();
  private static final UUID RECEIVER = UUID.randomUUID();

  @Test
  void theReceiverTakesAHazardOn() {
    Case hazard = Case.major();
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      transfer(hazard, RECEIVER)
          .then()
          .statusCode(200)
          .body("status", equalTo("GRADED"))
          .body("allowedActions", not(hasItem("TRANSFER")));
      ProblemAssert.that(hazard.post(of(SENDER), "transfer/acceptance", Map.of()))
          .is(403, "hazard.not-receiver");
      hazard
          .post(of(RECEIVER), "transfer/acceptance", Map.of("remark", "同意接收"))
          .then()
          .statusCode(200)
          .body("transfers.all[0].acceptedAt", notNullValue())
          .body("transfers.all[0].fromOrganizationId", equalTo(SENDER.toString()));

      events.await(Api.EVENT + "transferred.v1", hazard.id);
      events.await(Api.EVENT + "transfer-accepted.v1", hazard.id);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(hazard.id));
    }
    ProblemAssert.that(hazard.post(of(RECEIVER), "transfer/acceptance", Map.of()))
        .is(409, "hazard.no-transfer");
  }

  @Test
  void whileOneIsPendingNobodyElseIsNamed() {
    Case hazard = Case.registered();
    transfer(hazard, RECEIVER).then().statusCode(200);

    ProblemAssert.that(transfer(hazard, UUID.randomUUID())).is(409, "hazard.transfer-pending");
  }

  @Test
  void whoHasItDoesNotReceiveIt() {
    Case hazard = Case.registered();

    ProblemAssert.that(transfer(hazard, SENDER))
        .is(422, "hazard.same-handler")
        .at("/toOrganizationId");
  }

  @Test
  void nobodyAcceptingInTimeEscalatesOnceAndLetsSomebodyElseBeNamed() {
    Case hazard = Case.major();
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      transfer(hazard, RECEIVER).then().statusCode(200);

      Api.travel(12);

      var escalated = events.await(Api.EVENT + "transfer-escalated.v1", hazard.id);
      EventSchemas.ofModule().assertValid(escalated);
      hazard.get().body("transfers.all[0].escalatedAt", notNullValue());
      UUID other = UUID.randomUUID();
      transfer(hazard, other).then().statusCode(200).body("transfers.all", hasSize(2));
      hazard.post(of(other), "transfer/acceptance", Map.of()).then().statusCode(200);
      assertThat(events.ofType(Api.EVENT + "transfer-escalated.v1"))
          .filteredOn(e -> e.aggregateId().equals(hazard.id))
          .hasSize(1);
    }
  }

  private static Response transfer(Case hazard, UUID to) {
    return hazard.post(of(SENDER), "transfer", Map.of("toOrganizationId", to, "reason", "属其他部门监管"));
  }

  private static Tokens of(UUID organization) {
    return Api.department().org(organization);
  }
}
