package io.worksafety.accountability.chain;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.accountability.ChainEvents;
import io.worksafety.accountability.People;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the tests here say in the name of responsibility-service is what its contract says. */
@QuarkusTest
@WithTestResource(SuiteParts.class)
class ForeignEventContractTest {

  @Test
  void theEventsWeReadAreThoseOfTheContract() {
    try (var events = RecordedEvents.fromNow("worksafety.responsibility.events.v1")) {
      UUID organization = UUID.randomUUID();
      UUID person = UUID.randomUUID();
      var whole = new ChainEvents.Chain();
      var gaps = new ChainEvents.Chain().gap("STREET");

      ChainEvents.organization(organization, "GOVERNMENT", People.DISTRICT);
      ChainEvents.appointed(person);
      whole.resolved("HAZARD_OVERDUE", UUID.randomUUID(), "GENERAL", Instant.EPOCH);
      gaps.resolved("ACCIDENT", UUID.randomUUID(), null, Instant.EPOCH);

      events.awaitOne("last of them", e -> gaps.chainId.equals(e.aggregateId()));
      EventSchemas.in(Path.of("../responsibility-service/contract/events"))
          .assertAllValid(
              events.matching(e ->
                  e.aggregateId().equals(organization)
                      || e.aggregateId().equals(whole.chainId)
                      || e.aggregateId().equals(gaps.chainId)
                      || e.json().path("personId").asText().equals(person.toString())));
    }
  }
}
