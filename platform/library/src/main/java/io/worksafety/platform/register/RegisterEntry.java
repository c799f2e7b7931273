package io.worksafety.platform.register;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a register. It is corrected, and voided with a reason when it should never have been
 * made; it is never deleted. The database keeps every version of it, see {@link Revisions}.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class RegisterEntry extends Aggregate {

  private @Nullable Instant voidedAt;
  private @Nullable String voidedBy;
  private @Nullable String voidReason;
  private @Nullable String searchText;

  protected RegisterEntry() {}

  protected RegisterEntry(UUID id, String areaCode, @Nullable UUID organizationId) {
    super(id, areaCode, organizationId);
  }

  /**
   * Marks the entry void.
   *
   * @throws io.worksafety.platform.problem.ProblemException {@link RegisterProblem#VOIDED} if it is
   *     void already
   */
  public void makeVoid(String reason, Caller caller, Instant now) {
    requireInForce();
    voidedAt = now;
    voidedBy = caller.subject();
    voidReason = reason;
  }

  /** A void entry takes no correction. */
  protected void requireInForce() {
    if (voidedAt != null) {
      throw RegisterProblem.VOIDED.because(
          "It was voided at " + voidedAt + ": " + voidReason,
          "该记录已于 " + voidedAt + " 作废：" + voidReason);
    }
  }

  /** What the entry can be found by: names and numbers. */
  protected void foundBy(@Nullable String... texts) {
    searchText = SearchText.of(texts);
  }

  public @Nullable Voiding voiding() {
    return voidedAt == null || voidedBy == null || voidReason == null
        ? null
        : new Voiding(voidedAt, voidedBy, voidReason);
  }
}
