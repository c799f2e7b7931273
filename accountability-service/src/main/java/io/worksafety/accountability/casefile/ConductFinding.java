package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ResolvedChain;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A failure that the facts suggest, attached to a case. */
@Entity
@Table(name = "conduct_finding")
@SuppressWarnings("NullAway.Init")
class ConductFinding extends Aggregate {

  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private ConductType type;

  @Enumerated(EnumType.STRING)
  private ConductFindingStatus status;

  private UUID hazardId;
  private String fact;
  private @Nullable String explanations;
  private @Nullable UUID decidedBy;
  private @Nullable Instant decidedAt;

  protected ConductFinding() {}

  private ConductFinding(CaseFile file, ConductType type, UUID hazardId, String fact) {
    super(Ids.next(), file.areaCode(), null);
    this.caseId = file.id();
    this.type = type;
    this.status = ConductFindingStatus.SUSPECTED;
    this.hazardId = hazardId;
    this.fact = fact;
  }

  static ConductFinding shouldHaveEliminated(CaseFile file, ResolvedChain chain) {
    return new ConductFinding(
        file,
        ConductType.SHOULD_HAVE_ELIMINATED,
        chain.triggerRef(),
        "The major hazard was not eliminated by " + chain.validAt());
  }

  ConductEvent suspected() {
    return new ConductEvent.Suspected(id(), caseId, type, hazardId);
  }

  ConductEvent decide(DecideConduct command, UUID person, Instant now) {
    ConductFindingStatus target =
        switch (command.result()) {
          case CONFIRMED -> ConductFindingStatus.CONFIRMED;
          case DISMISSED -> ConductFindingStatus.DISMISSED;
        };
    if (!status.next().contains(target)) {
      throw CaseProblem.FINDING_DECIDED.because("The finding is " + status, "该认定状态为 " + status);
    }
    status = target;
    explanations = command.explanations();
    decidedBy = person;
    decidedAt = now;
    return switch (command.result()) {
      case CONFIRMED -> new ConductEvent.Confirmed(id(), caseId, type, hazardId);
      case DISMISSED -> new ConductEvent.Dismissed(id(), caseId, type, hazardId);
    };
  }

  UUID caseId() {
    return caseId;
  }

  @Override
  public String aggregateType() {
    return "conduct-finding";
  }

  @Override
  public Object state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("caseId", caseId);
    state.put("type", type);
    state.put("status", status);
    state.put("hazardId", hazardId);
    state.put("explanations", explanations);
    state.put("decidedBy", decidedBy);
    return state;
  }
}
