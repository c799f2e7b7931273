package io.worksafety.hazard.transfer;

import io.worksafety.platform.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Every transfer of a hazard, oldest first; nothing is removed. */
@Schema(description = "Transfers between authorities 移送过程")
public record Transfers(List<Transfer> all) {

  public static final Transfers NONE = new Transfers(List.of());

  public Transfers {
    all = List.copyOf(all);
  }

  /** The last one, while nobody has accepted it. */
  public Optional<Transfer> pending() {
    return last().filter(transfer -> transfer.acceptedAt() == null);
  }

  /** Whether somebody may be named: nothing is pending, or the receiver let the period pass. */
  public boolean mayBegin() {
    return pending().map(transfer -> transfer.escalatedAt() != null).orElse(true);
  }

  public boolean awaits(Caller caller) {
    return pending()
        .filter(transfer -> transfer.toOrganizationId().equals(caller.organizationId()))
        .isPresent();
  }

  /** Who accepted it last; nobody while it never left who had it first. */
  public @Nullable UUID handler() {
    return all.reversed().stream()
        .filter(transfer -> transfer.acceptedAt() != null)
        .map(Transfer::toOrganizationId)
        .findFirst()
        .orElse(null);
  }

  public Transfers begun(TransferHazard given, Caller caller, Instant now) {
    if (!mayBegin()) {
      throw TransferProblem.PENDING.because(
          "It awaits acceptance by " + pending().orElseThrow().toOrganizationId(),
          "正等待 " + pending().orElseThrow().toOrganizationId() + " 接收");
    }
    UUID from = handler() == null ? caller.organizationId() : handler();
    if (given.toOrganizationId().equals(from)) {
      throw TransferProblem.SAME_HANDLER
          .because(from + " has it already", from + " 已是承办单位")
          .at("/toOrganizationId");
    }
    List<Transfer> longer = new ArrayList<>(all);
    longer.add(
        new Transfer(
            from,
            given.toOrganizationId(),
            given.reason(),
            Objects.requireNonNull(caller.personId()),
            now,
            null,
            null,
            null,
            null));
    return new Transfers(longer);
  }

  public Transfers accepted(AcceptTransfer acceptance, Caller caller, Instant now) {
    Transfer pending = requirePending();
    if (!awaits(caller)) {
      throw TransferProblem.NOT_RECEIVER.because(
          "Only " + pending.toOrganizationId() + " may accept",
          "仅 " + pending.toOrganizationId() + " 可以接收");
    }
    return withLast(pending.accepted(acceptance, Objects.requireNonNull(caller.personId()), now));
  }

  public Transfers escalated(Instant missed) {
    return withLast(requirePending().escalated(missed));
  }

  public Transfer requirePending() {
    return pending()
        .orElseThrow(
            () -> TransferProblem.NOTHING_PENDING.because("No transfer is pending", "没有待接收的移送"));
  }

  private Optional<Transfer> last() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  private Transfers withLast(Transfer changed) {
    List<Transfer> same = new ArrayList<>(all);
    same.set(same.size() - 1, changed);
    return new Transfers(same);
  }
}
