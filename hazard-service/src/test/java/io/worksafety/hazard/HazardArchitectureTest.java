package io.worksafety.hazard;

import io.worksafety.testkit.arch.ServiceArchitecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HazardArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theServiceKeepsItsBoundaries() {
    return ServiceArchitecture.rulesFor("io.worksafety.hazard")
        .doors(
            "carrier.KnownVehicle",
            "carrier.KnownVehicles",
            "carrier.PlateColour",
            "figure.PopulationGrid",
            "evidence.ClaimDifference",
            "evidence.EvidenceFacts",
            "evidence.EvidenceHolder",
            "evidence.EvidenceKind",
            "evidence.StoredEvidence",
            "filestore.FileStore",
            "filestore.FileStoreFailure",
            "ledger.OwnBodyLimit",
            "lifecycle.FoundHazard",
            "lifecycle.HazardIntake",
            "lifecycle.HazardDocuments",
            "lifecycle.HazardLevel",
            "lifecycle.HazardSource",
            "lifecycle.HazardStatus",
            "lifecycle.MajorHazardWatch",
            "lifecycle.ReportIntake",
            "lifecycle.ReportedHazard",
            "lifecycle.VisibleHazards",
            "period.ActivePeriod",
            "period.ActivePeriods",
            "period.GatheringFigures",
            "position.Positions",
            "position.VehiclePosition",
            "rectification.ApprovePlan",
            "rectification.DueDate",
            "rectification.Evidence",
            "rectification.EvidenceReferences",
            "rectification.ExtendRectification",
            "rectification.Extension",
            "rectification.FiveInPlace",
            "rectification.GivenEvidence",
            "rectification.Rectification",
            "rectification.RectificationPlan",
            "rectification.Submission",
            "rectification.SubmitPlan",
            "rectification.SubmitRectification",
            "rectification.Verification",
            "rectification.VerificationResult",
            "rectification.Verifier",
            "rectification.VerifyRectification",
            "registry.EnterpriseDetails",
            "registry.EnterpriseKind",
            "registry.EnterpriseLedger",
            "registry.EnterpriseStatus",
            "registry.FireFacility",
            "registry.HighRiskClass",
            "registry.LedgerReference",
            "registry.LssCriteria",
            "registry.ObjectType",
            "registry.OwnEnterprise",
            "registry.PremisesDetails",
            "registry.PremisesKind",
            "registry.PremisesLedger",
            "registry.PremisesStatus",
            "registry.RegisteredObject",
            "registry.RegisteredObjects",
            "registry.StoredPoint",
            "reporter.ReporterDetails",
            "reporter.ReporterIdentities",
            "transfer.AcceptTransfer",
            "transfer.Transfer",
            "transfer.TransferHazard",
            "transfer.Transfers")
        .mayUse(
            "com.drew..",
            "de.siegmar.fastcsv..",
            "org.apache.kafka.clients.consumer..",
            "org.apache.kafka.common..",
            "software.amazon.awssdk..")
        .tests();
  }
}
