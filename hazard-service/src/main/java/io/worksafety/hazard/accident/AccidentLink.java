package io.worksafety.hazard.accident;

import io.worksafety.hazard.lifecycle.HazardLevel;
import io.worksafety.hazard.lifecycle.HazardStatus;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An accident, and a hazard that was open at its object, as it stood when that became known. */
@Entity
@SuppressWarnings("NullAway.Init")
class AccidentLink extends Aggregate {

  private UUID accidentId;
  private String accidentNo;
  private Instant occurredAt;
  private UUID hazardId;

  @Enumerated(EnumType.STRING)
  private @Nullable HazardLevel level;

  @Enumerated(EnumType.STRING)
  private HazardStatus hazardStatus;

  protected AccidentLink() {}

  AccidentLink(AccidentReported accident, MetHazard hazard) {
    super(Ids.next(), hazard.areaCode(), null);
    accidentId = accident.accidentId();
    accidentNo = accident.no();
    occurredAt = accident.occurredAt();
    hazardId = hazard.id();
    level = hazard.level();
    hazardStatus = hazard.status();
  }

  AccidentEvent linked() {
    return new AccidentEvent.Linked(id(), accidentId, hazardId, level, hazardStatus, areaCode());
  }

  @Override
  public String aggregateType() {
    return "accident-link";
  }

  @Override
  public Object state() {
    return new State(accidentId, accidentNo, occurredAt, hazardId, level, hazardStatus);
  }

  private record State(
      UUID accidentId,
      String accidentNo,
      Instant occurredAt,
      UUID hazardId,
      @Nullable HazardLevel level,
      HazardStatus hazardStatus) {}
}
