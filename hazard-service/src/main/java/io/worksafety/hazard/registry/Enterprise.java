package io.worksafety.hazard.registry;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.register.RegisterEntry;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An enterprise at its place of business. */
@Entity
@Table(name = "enterprise")
@SuppressWarnings("NullAway.Init")
class Enterprise extends RegisterEntry {

  private @Nullable String uscc;
  private @Nullable String noUsccReason;
  private String name;

  @Enumerated(EnumType.STRING)
  private EnterpriseKind kind;

  private @Nullable String industryCode;
  private @Nullable Integer employees;

  @Column(name = "high_risk")
  private List<String> highRisk;

  private @Nullable String address;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lat;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lon;

  private @Nullable UUID principalPersonRef;
  private @Nullable String externalRef;

  @Enumerated(EnumType.STRING)
  private EnterpriseStatus status;

  protected Enterprise() {}

  private Enterprise(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  static Enterprise register(EnterpriseDetails details, Caller caller) {
    caller.mustCover(details.areaCode());
    Enterprise enterprise = new Enterprise(details.areaCode(), caller);
    enterprise.take(details);
    return enterprise;
  }

  void correct(EnterpriseDetails details, Caller caller) {
    requireInForce();
    if (!details.areaCode().equals(areaCode())) {
      caller.mustCover(details.areaCode());
      relocate(details.areaCode());
    }
    take(details);
  }

  private void take(EnterpriseDetails details) {
    requireUscc(details);
    GeoPoint location = details.storedLocation();
    uscc = details.uscc();
    noUsccReason = details.uscc() == null ? details.noUsccReason() : null;
    name = details.name();
    kind = details.kind();
    industryCode = details.industryCode();
    employees = details.employees();
    highRisk = details.highRisk().stream().sorted().map(Enum::name).toList();
    address = details.address();
    lat = location == null ? null : location.lat();
    lon = location == null ? null : location.lon();
    principalPersonRef = details.principalPersonRef();
    externalRef = details.externalRef();
    status = details.storedStatus();
    foundBy(name, address, uscc, externalRef);
  }

  static void requireUscc(EnterpriseDetails details) {
    if (details.uscc() != null) {
      return;
    }
    if (details.kind() != EnterpriseKind.OTHER) {
      throw RegistryProblem.USCC_NEEDED
          .because(
              "Only kind OTHER may lack one, and it needs noUsccReason",
              "仅 OTHER 类型可以没有统一社会信用代码，且须填写 noUsccReason")
          .at("/uscc");
    }
    if (details.noUsccReason() == null) {
      throw RegistryProblem.USCC_NEEDED
          .because("Give noUsccReason when there is none", "没有统一社会信用代码时须填写 noUsccReason")
          .at("/noUsccReason");
    }
  }

  EnterpriseEvent.Registered registered() {
    return new EnterpriseEvent.Registered(id(), uscc, name, industryCode, areaCode());
  }

  EnterpriseEvent.Corrected corrected() {
    return new EnterpriseEvent.Corrected(id(), uscc, name, industryCode, areaCode());
  }

  EnterpriseEvent.Voided voided() {
    return new EnterpriseEvent.Voided(id(), uscc, areaCode());
  }

  /** What was last taken over, for views and to see whether a correction changes anything. */
  EnterpriseDetails details() {
    return new EnterpriseDetails(
        uscc,
        noUsccReason,
        name,
        kind,
        industryCode,
        employees,
        Premises.constants(HighRiskClass.class, highRisk),
        areaCode(),
        address,
        StoredPoint.of(lat, lon),
        principalPersonRef,
        externalRef,
        status);
  }

  @Override
  public String aggregateType() {
    return "enterprise";
  }

  @Override
  public Object state() {
    return new State(details(), voiding());
  }

  record State(EnterpriseDetails details, @Nullable Voiding voiding) {}
}
