package io.worksafety.accountability;

import io.worksafety.testkit.arch.ServiceArchitecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AccountabilityArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theServiceKeepsItsBoundaries() {
    return ServiceArchitecture.rulesFor("io.worksafety.accountability")
        .doors(
            "accident.AccidentGrade",
            "accident.AccidentRegister",
            "accident.KnownAccident",
            "chain.Appointees",
            "chain.ChainCertainty",
            "chain.ChainLevel",
            "chain.ChainLink",
            "chain.ChainTrigger",
            "chain.Chains",
            "chain.OrganizationKind",
            "chain.Organizations",
            "chain.ResolvedChain",
            "veto.ActiveVeto",
            "veto.SubjectType",
            "veto.VetoBasis",
            "veto.VetoRegister",
            "veto.VetoScope")
        // Comes with the token library; signs the answers
        .mayUse("org.jose4j..")
        .tests();
  }
}
