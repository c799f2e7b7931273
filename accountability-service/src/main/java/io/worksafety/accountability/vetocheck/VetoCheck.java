package io.worksafety.accountability.vetocheck;

import io.worksafety.platform.store.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question and its answer. Written once. */
@Entity
@Table(name = "veto_check")
@SuppressWarnings("NullAway.Init")
class VetoCheck extends Aggregate {

  private String no;

  @Enumerated(EnumType.STRING)
  private VetoPurpose purpose;

  private Instant at;
  private Instant asOf;
  private boolean vetoed;

  @Column(columnDefinition = "uuid[]")
  private UUID[] subjectIds;

  private String answer;
  private String answerHash;
  private String signature;

  protected VetoCheck() {}

  VetoCheck(
      VetoCheckAnswer given,
      String canonical,
      String answerHash,
      String signature,
      String areaCode,
      @Nullable UUID asker) {
    super(given.checkId(), areaCode, asker);
    this.no = given.no();
    this.purpose = given.purpose();
    this.at = given.at();
    this.asOf = given.asOf();
    this.vetoed = given.vetoed();
    this.subjectIds = given.items().stream().map(i -> i.subject().id()).toArray(UUID[]::new);
    this.answer = canonical;
    this.answerHash = answerHash;
    this.signature = signature;
  }

  @Override
  public String aggregateType() {
    return "veto-check";
  }

  @Override
  public Object state() {
    return Map.of("answerHash", answerHash, "signature", signature);
  }
}
