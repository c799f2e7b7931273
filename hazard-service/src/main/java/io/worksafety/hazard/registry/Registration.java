package io.worksafety.hazard.registry;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registering and correcting single objects. */
@ApplicationScoped
class Registration {

  private final Enterprises enterprises;
  private final PremisesRegister premises;
  private final RegisteredObjects objects;
  private final ReadModel reads;
  private final Journal journal;
  private final Clock clock;

  Registration(
      Enterprises enterprises,
      PremisesRegister premises,
      RegisteredObjects objects,
      ReadModel reads,
      Journal journal,
      Clock clock) {
    this.enterprises = enterprises;
    this.premises = premises;
    this.objects = objects;
    this.reads = reads;
    this.journal = journal;
    this.clock = clock;
  }

  EnterpriseView registerEnterprise(EnterpriseDetails details, Caller caller) {
    Enterprise enterprise = Enterprise.register(details, caller);
    refuseKnown(details, enterprise.id());
    journal.append(enterprise, enterprise.registered());
    return EnterpriseView.of(enterprise, caller);
  }

  EnterpriseView correctEnterprise(
      UUID id, EnterpriseDetails details, IfMatch ifMatch, Caller caller) {
    Enterprise enterprise = enterprises.require(id, caller, ifMatch.required());
    EnterpriseDetails before = enterprise.details();
    enterprise.correct(details, caller);
    refuseKnown(details, id);
    if (!before.equals(enterprise.details())) {
      journal.append(enterprise, enterprise.corrected());
    }
    return EnterpriseView.of(enterprise, caller);
  }

  EnterpriseView voidEnterprise(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    Enterprise enterprise = enterprises.require(id, caller, ifMatch);
    refuseOpenHazards("enterprise_id", id);
    reads
        .first(
            KeysetQuery.select("name from premises")
                .eq("enterprise_id", id)
                .and("voided_at is null"),
            row -> row.getString(1))
        .ifPresent(name -> {
          throw RegistryProblem.PREMISES_IN_FORCE.because(
              "Void or correct its premises first: " + name, "请先作废或更正其场所：" + name);
        });
    enterprise.makeVoid(voiding.reason(), caller, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    journal.append(enterprise, enterprise.voided());
    return EnterpriseView.of(enterprise, caller);
  }

  PremisesView registerPremises(PremisesDetails details, Caller caller) {
    Premises place = Premises.register(withIndustry(details), caller);
    refuseKnown(details, place.id());
    journal.append(place, place.registered());
    return PremisesView.of(place, caller);
  }

  PremisesView correctPremises(UUID id, PremisesDetails details, IfMatch ifMatch, Caller caller) {
    Premises place = premises.require(id, caller, ifMatch.required());
    PremisesDetails before = place.details();
    place.correct(withIndustry(details), caller);
    refuseKnown(details, id);
    if (!before.equals(place.details())) {
      journal.append(place, place.corrected());
    }
    return PremisesView.of(place, caller);
  }

  PremisesView voidPremises(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    Premises place = premises.require(id, caller, ifMatch);
    refuseOpenHazards("object_id", id);
    place.makeVoid(voiding.reason(), caller, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    journal.append(place, place.voided());
    return PremisesView.of(place, caller);
  }

  /** A hazard must not be left without the thing it is at. */
  private void refuseOpenHazards(String column, UUID id) {
    reads
        .first(
            KeysetQuery.select("no from hazard")
                .eq(column, id)
                .and("status not in ('REJECTED', 'CLOSED')"),
            row -> row.getString(1))
        .ifPresent(no -> {
          throw RegistryProblem.HAZARDS_OPEN.because(
              "Hazard " + no + " is open", "隐患 " + no + " 尚未销号");
        });
  }

  private PremisesDetails withIndustry(PremisesDetails details) {
    UUID enterpriseId = details.enterpriseId();
    if (enterpriseId == null) {
      return details;
    }
    RegisteredObject enterprise =
        objects
            .find(ObjectType.ENTERPRISE, enterpriseId)
            .orElseThrow(() ->
                RegistryProblem.ENTERPRISE_UNKNOWN
                    .because("There is no enterprise " + enterpriseId, "未找到企业 " + enterpriseId)
                    .at("/enterpriseId"));
    return details.industryCode() != null
        ? details
        : details.withIndustry(enterprise.industryCode());
  }

  /** The unique indexes are the guard; these say it in words a client can use. */
  private void refuseKnown(EnterpriseDetails details, UUID self) {
    if (details.uscc() != null && taken("enterprise", "uscc", details.uscc(), null, self)) {
      throw RegistryProblem.USCC_KNOWN
          .because(
              "Credit code " + details.uscc() + " belongs to another enterprise",
              "统一社会信用代码 " + details.uscc() + " 已被其他企业使用")
          .at("/uscc");
    }
    refuseKnownRef("enterprise", details.externalRef(), details.areaCode(), self);
  }

  private void refuseKnown(PremisesDetails details, UUID self) {
    if (details.enterpriseId() != null
        && reads
            .first(
                KeysetQuery.select("id from premises")
                    .eq("enterprise_id", details.enterpriseId())
                    .eq("address", details.address())
                    .and("id <> ? and voided_at is null", self),
                row -> true)
            .isPresent()) {
      throw RegistryProblem.PREMISES_KNOWN
          .because(
              "The enterprise has premises at " + details.address() + " already",
              "该企业在 " + details.address() + " 的场所已登记")
          .at("/address");
    }
    refuseKnownRef("premises", details.externalRef(), details.areaCode(), self);
  }

  private void refuseKnownRef(
      String table, @Nullable String externalRef, String areaCode, UUID self) {
    if (externalRef != null && taken(table, "external_ref", externalRef, areaCode, self)) {
      throw RegistryProblem.EXTERNAL_REF_KNOWN
          .because("Reference " + externalRef + " is in use", "外部编号 " + externalRef + " 已被使用")
          .at("/externalRef");
    }
  }

  private boolean taken(
      String table, String column, String value, @Nullable String areaCode, UUID self) {
    return reads
        .first(
            KeysetQuery.select("id from " + table)
                .eq(column, value)
                .area("area_code", areaCode == null ? null : areaCode.substring(0, 6))
                .and("id <> ? and voided_at is null", self),
            row -> true)
        .isPresent();
  }
}
