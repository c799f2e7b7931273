package io.worksafety.inspection;

import static io.worksafety.inspection.Scene.awaitRow;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The foreign events of these tests are such as the other services' contracts allow. */
@QuarkusTest
@WithTestResource(SuiteParts.class)
class ForeignContractTest {

  @Test
  void whatWeReadIsWhatTheyPromise() {
    EventSchemas theirs =
        EventSchemas.in(
            Path.of("../hazard-service/contract/events"),
            Path.of("../responsibility-service/contract/events"));
    try (var events =
        RecordedEvents.fromNow(
            "worksafety.hazard.events.v1", "worksafety.responsibility.events.v1")) {
      UUID organization = UUID.randomUUID();
      ForeignEvents.organization(organization, "STREET", Scene.STREET);
      ForeignEvents.organizationCorrected(organization, "TOWN", Scene.STREET);
      UUID premises = UUID.randomUUID();
      ForeignEvents.premises(premises, 1, Scene.STREET, Scene.LAT, Scene.LON);
      ForeignEvents.premises(premises, 2, Scene.STREET, Scene.LAT, Scene.LON);
      UUID enterprise = UUID.randomUUID();
      ForeignEvents.enterprise(enterprise, "914403001922038216", Scene.STREET);
      UUID factory = UUID.randomUUID();
      ForeignEvents.premisesOf(enterprise, factory, Scene.STREET, Scene.LAT, Scene.LON);
      UUID warehouse = UUID.randomUUID();
      ForeignEvents.premisesWithoutLocation(warehouse, Scene.STREET);
      UUID hazard = UUID.randomUUID();
      ForeignEvents.hazardRegistered(hazard, 1, "INSPECTION", UUID.randomUUID());
      ForeignEvents.hazardSighted(hazard, 2, UUID.randomUUID());

      for (UUID place : new UUID[] {premises, enterprise, factory, warehouse}) {
        awaitRow("place", "object_id", place);
      }
      awaitRow("organization", "id", organization);
      awaitRow("inbox_position", "aggregate_id", hazard);
      for (UUID id : new UUID[] {organization, premises, enterprise, factory, warehouse, hazard}) {
        theirs.assertAllValid(events.ofAggregate(id));
      }
    }
  }
}
