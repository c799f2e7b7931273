package io.worksafety.responsibility.organization;

import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import io.worksafety.responsibility.bitemporal.Period;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body that can hold responsibility. */
@Entity
class Organization extends Aggregate {

  @Enumerated(EnumType.STRING)
  private OrganizationKind kind;

  private String name;
  private @Nullable UUID parentId;
  private @Nullable String uscc;
  private Instant validFrom;
  private @Nullable Instant validTo;

  @SuppressWarnings("NullAway.Init")
  protected Organization() {}

  private Organization(UUID id, RegisterOrganization request, Instant now) {
    super(id, request.areaCode(), id);
    kind = request.kind();
    Instant from = request.validFrom() == null ? now : request.validFrom();
    set(request.name(), request.parentId(), request.uscc(), new Period(from, request.validTo()));
  }

  static Organization register(RegisterOrganization request, Instant now) {
    return new Organization(Ids.next(), request, now);
  }

  void correct(CorrectOrganization request) {
    set(
        request.name(),
        request.parentId(),
        request.uscc(),
        new Period(request.validFrom(), request.validTo()));
  }

  private void set(
      String newName, @Nullable UUID newParentId, @Nullable String newUscc, Period valid) {
    if (kind == OrganizationKind.ENTERPRISE && newUscc == null) {
      throw OrganizationProblem.USCC_REQUIRED
          .because("Give the credit code of the enterprise", "请填写企业的统一社会信用代码")
          .at("/uscc");
    }
    if (kind != OrganizationKind.ENTERPRISE && newUscc != null) {
      throw OrganizationProblem.USCC_NOT_APPLICABLE
          .because("A " + kind + " has no credit code here", "该类机构不填写统一社会信用代码")
          .at("/uscc");
    }
    if (id().equals(newParentId)) {
      throw OrganizationProblem.PARENT_CYCLE
          .because("The parent is the organisation itself", "上级机构不能是其自身")
          .at("/parentId");
    }
    name = newName.strip();
    parentId = newParentId;
    uscc = newUscc;
    validFrom = valid.from();
    validTo = valid.to();
  }

  OrganizationKind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  @Nullable UUID parentId() {
    return parentId;
  }

  Optional<String> uscc() {
    return Optional.ofNullable(uscc);
  }

  Period valid() {
    return new Period(validFrom, validTo);
  }

  @Override
  public String aggregateType() {
    return "organization";
  }

  @Override
  public Object state() {
    return new State(kind, name, areaCode(), parentId, uscc, validFrom, validTo);
  }

  private record State(
      OrganizationKind kind,
      String name,
      String areaCode,
      @Nullable UUID parentId,
      @Nullable String uscc,
      Instant validFrom,
      @Nullable Instant validTo) {}
}
