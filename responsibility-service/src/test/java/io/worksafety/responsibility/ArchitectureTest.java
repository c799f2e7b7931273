package io.worksafety.responsibility;

import io.worksafety.testkit.arch.ServiceArchitecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theServiceKeepsItsBoundaries() {
    return ServiceArchitecture.rulesFor("io.worksafety.responsibility")
        .doors(
            "bitemporal.AsOf",
            "bitemporal.Exclusion",
            "bitemporal.Occupied",
            "bitemporal.Period",
            "bitemporal.RecordStatus",
            "bitemporal.RecordTime",
            "bitemporal.Rows",
            "bulk.Bulk",
            "bulk.BulkReport",
            "bulk.Outcome",
            "organization.AreaCodes",
            "organization.Directory",
            "organization.Level",
            "organization.OrganizationFacts",
            "organization.OrganizationKind",
            "organization.PostFacts",
            "person.PersonDirectory",
            "person.PersonFields",
            "place.ObjectType",
            "place.PlaceFacts",
            "place.Places",
            "assignment.Scope",
            "chain.GapReason")
        .foreignEvents("place.HazardEvent", "chain.TriggerEvent")
        .tests();
  }
}
