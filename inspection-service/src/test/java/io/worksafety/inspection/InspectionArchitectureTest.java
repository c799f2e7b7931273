package io.worksafety.inspection;

import io.worksafety.testkit.arch.ServiceArchitecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class InspectionArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theServiceKeepsItsBoundaries() {
    return ServiceArchitecture.rulesFor("io.worksafety.inspection")
        .doors(
            "inspector.Credential",
            "inspector.Credentials",
            "matter.PublishedMatters",
            "organization.Organization",
            "organization.OrganizationKind",
            "organization.Organizations",
            "place.ObjectType",
            "place.Place",
            "place.Places",
            "rule.InspectionRule",
            "rule.InspectionRules",
            "seal.Commitment",
            "seal.Disclosure",
            "seal.Plan",
            "seal.PlanAccess",
            "seal.PlanAccessLog",
            "seal.PlanPurpose",
            "seal.PlanUnreadable",
            "seal.SealDamage",
            "seal.SealedPlan",
            "seal.SealedPlans")
        .useCases("inspection.SealBreach", "seal.PlanAccessLog")
        .foreignEvents("place.RegistryEvent")
        .tests();
  }
}
