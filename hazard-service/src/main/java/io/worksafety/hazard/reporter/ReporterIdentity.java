package io.worksafety.hazard.reporter;

import io.worksafety.hazard.reporter.ReporterEvent.ReporterDestroyed;
import io.worksafety.hazard.reporter.ReporterEvent.ReporterSealed;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** The sealed identity of the one who reported a hazard, or filed a report of the public. */
@Entity
class ReporterIdentity extends Aggregate {

  @Column(updatable = false)
  private @Nullable UUID hazardId;

  @Column(updatable = false)
  private @Nullable UUID reportId;

  /** Goes in with the row and is not read again: the role of the service must not (V145). */
  @Column(updatable = false)
  @ColumnTransformer(read = "null")
  private byte @Nullable [] identity;

  private @Nullable Instant destroyedAt;

  @SuppressWarnings("NullAway.Init")
  protected ReporterIdentity() {}

  private ReporterIdentity(ReportedMatter matter, String areaCode) {
    super(Ids.next(), areaCode, null);
    this.hazardId = matter.hazardId();
    this.reportId = matter.reportId();
  }

  static ReporterIdentity of(
      ReportedMatter matter, String areaCode, Identity who, ReporterSeals seals) {
    ReporterIdentity sealed = new ReporterIdentity(matter, areaCode);
    sealed.identity = seals.seal(sealed.id(), who);
    return sealed;
  }

  ReporterSealed sealed() {
    return new ReporterSealed(hazardId, reportId, areaCode());
  }

  /** Ends what can be known of the reporter, for ever; the database takes the identity away. */
  ReporterDestroyed destroy(Instant now, String ruleId) {
    destroyedAt = now;
    return new ReporterDestroyed(hazardId, reportId, areaCode(), ruleId);
  }

  boolean isDestroyed() {
    return destroyedAt != null;
  }

  void mustBeKept() {
    if (isDestroyed()) {
      throw ReporterProblem.DESTROYED.because(
          "The identity was destroyed at " + destroyedAt, "举报人信息已于 " + destroyedAt + " 销毁");
    }
  }

  @Override
  public String aggregateType() {
    return "reporter";
  }

  /** Without the identity: who guesses a name must not be able to check the guess. */
  @Override
  public Object state() {
    return new State(hazardId, reportId, destroyedAt);
  }

  private record State(
      @Nullable UUID hazardId, @Nullable UUID reportId, @Nullable Instant destroyedAt) {}
}
