package io.worksafety.inspection.seal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The way into this feature for those who hold an inspection: they decide who may look, this class
 * opens and checks.
 */
@ApplicationScoped
public class SealedPlans implements PanacheRepositoryBase<SealedPlan, UUID> {

  private final PlanVault vault;

  SealedPlans(PlanVault vault) {
    this.vault = vault;
  }

  /** Keeps a new plan encrypted. */
  public void lock(Plan plan) {
    persist(vault.lock(plan));
  }

  public SealedPlan require(UUID inspectionId) {
    return findByIdOptional(inspectionId)
        .orElseThrow(() -> new IllegalStateException("No sealed plan of " + inspectionId));
  }

  /** Puts a changed plan in the place of the old one. */
  public void replace(SealedPlan sealed, Plan plan) {
    vault.replace(sealed, plan);
  }

  /** Keeps the commitment and the salt, the salt encrypted. */
  public void commit(SealedPlan sealed, byte[] salt, String commitment) throws PlanUnreadable {
    vault.commit(sealed, salt, commitment);
  }

  /** Opens the plan and, when it was committed to, recomputes the commitment. */
  public Disclosure open(SealedPlan sealed) {
    String text;
    byte[] salt;
    try {
      text = vault.read(sealed);
      if (sealed.commitment() == null) {
        return new Disclosure.Intact(Plan.parse(text), text, null);
      }
      salt = vault.salt(sealed);
    } catch (PlanUnreadable e) {
      return new Disclosure.Broken(SealDamage.PLAN_UNREADABLE);
    }
    if (!Commitment.of(salt, text).equals(sealed.commitment())) {
      return new Disclosure.Broken(SealDamage.COMMITMENT_DIFFERS);
    }
    if (sealed.anchoredCommitment() != null
        && !sealed.anchoredCommitment().equals(sealed.commitment())) {
      return new Disclosure.Broken(SealDamage.ANCHOR_DIFFERS);
    }
    return new Disclosure.Intact(Plan.parse(text), text, HexFormat.of().formatHex(salt));
  }
}
