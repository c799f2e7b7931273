package io.worksafety.responsibility.person;

import io.worksafety.platform.code.PhoneNumber;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import io.worksafety.responsibility.organization.OrganizationFacts;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who can hold a post. Telephone and identity number are sealed; beside each stands a
 * keyed hash to find it by.
 */
@Entity
class Person extends Aggregate {

  /** What stands in the place of the name of an anonymised person. */
  static final String WITHHELD = "已匿名";

  private String name;
  private byte @Nullable [] nameIndex;
  private @Nullable String staffNo;
  private byte @Nullable [] phone;
  private byte @Nullable [] phoneIndex;
  private byte @Nullable [] idNo;
  private byte @Nullable [] idNoIndex;
  private @Nullable Instant anonymisedAt;

  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  private Person(RegisterPerson request, OrganizationFacts employer, PersonSeals seals) {
    super(Ids.next(), employer.areaCode(), employer.id());
    name = request.name().strip();
    nameIndex = seals.nameIndex(name);
    staffNo = request.staffNo();
    reach(request.phone(), seals);
    identify(request.idNo(), seals);
  }

  static Person register(RegisterPerson request, OrganizationFacts employer, PersonSeals seals) {
    return new Person(request, employer, seals);
  }

  /** Replaces name and staff number; what is shown masked is kept unless given or removed. */
  void correct(CorrectPerson request, PersonSeals seals) {
    refuseAnonymised();
    name = request.name().strip();
    nameIndex = seals.nameIndex(name);
    staffNo = request.staffNo();
    Set<PersonField> removed = request.removed();
    if (removed.contains(PersonField.PHONE)) {
      phone = null;
      phoneIndex = null;
    }
    if (removed.contains(PersonField.ID_NO)) {
      idNo = null;
      idNoIndex = null;
    }
    reach(request.phone(), seals);
    identify(request.idNo(), seals);
  }

  private void reach(@Nullable String number, PersonSeals seals) {
    if (number != null) {
      PhoneNumber given = PhoneNumber.of(number);
      phone = seals.phone.seal(id(), given.national());
      phoneIndex = seals.phoneIndex(given);
    }
  }

  private void identify(@Nullable String number, PersonSeals seals) {
    if (number != null) {
      idNo = seals.idNo.seal(id(), number);
      idNoIndex = seals.idNoIndex(number);
    }
  }

  /** Forgets who it was; appointments and chains keep the id. False when that is done already. */
  boolean anonymise(Instant now) {
    if (anonymisedAt != null) {
      return false;
    }
    name = WITHHELD;
    nameIndex = null;
    staffNo = null;
    phone = null;
    phoneIndex = null;
    idNo = null;
    idNoIndex = null;
    anonymisedAt = now;
    return true;
  }

  void refuseAnonymised() {
    if (anonymisedAt != null) {
      throw PersonProblem.ANONYMISED.because(
          "Name and numbers were removed at " + anonymisedAt, "个人信息已于 " + anonymisedAt + " 匿名化");
    }
  }

  String name() {
    return name;
  }

  Optional<String> staffNo() {
    return Optional.ofNullable(staffNo);
  }

  byte @Nullable [] phone() {
    return phone;
  }

  byte @Nullable [] idNo() {
    return idNo;
  }

  boolean hasIdNo(byte[] index) {
    return Arrays.equals(index, idNoIndex);
  }

  @Nullable Instant anonymisedAt() {
    return anonymisedAt;
  }

  @Override
  public String aggregateType() {
    return "person";
  }

  /** Keyed hashes instead of values: a digest over a name or a number could be guessed. */
  @Override
  public Object state() {
    return new State(
        organizationId(), hex(nameIndex), hex(phoneIndex), hex(idNoIndex), staffNo, anonymisedAt);
  }

  private static @Nullable String hex(byte @Nullable [] index) {
    return index == null ? null : HexFormat.of().formatHex(index);
  }

  private record State(
      @Nullable UUID organizationId,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String idNo,
      @Nullable String staffNo,
      @Nullable Instant anonymisedAt) {}
}
