package io.worksafety.inspection.inspector;

import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "inspector")
class Inspector extends Aggregate {

  @Column(updatable = false)
  private UUID personId;

  private UUID employerId;
  private String credentialNo;
  private LocalDate credentialExpiresOn;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  private List<String> skills;

  @SuppressWarnings("NullAway.Init")
  protected Inspector() {}

  Inspector(RegisterInspector request, @Nullable UUID registeredBy) {
    super(Ids.next(), request.areaCode(), registeredBy);
    this.personId = request.personId();
    this.employerId = request.organizationId();
    this.credentialNo = request.credentialNo();
    this.credentialExpiresOn = request.credentialExpiresOn();
    this.skills = List.copyOf(request.skills());
  }

  InspectorEvent registered() {
    return new InspectorEvent.InspectorRegistered(
        id(), personId, employerId, areaCode(), credentialExpiresOn);
  }

  InspectorEvent change(ChangeInspector request) {
    this.credentialNo = request.credentialNo();
    this.credentialExpiresOn = request.credentialExpiresOn();
    this.skills = List.copyOf(request.skills());
    this.employerId = request.organizationId();
    relocate(request.areaCode());
    return new InspectorEvent.InspectorChanged(
        id(), personId, employerId, areaCode(), credentialExpiresOn);
  }

  UUID employerId() {
    return employerId;
  }

  UUID personId() {
    return personId;
  }

  String credentialNo() {
    return credentialNo;
  }

  LocalDate credentialExpiresOn() {
    return credentialExpiresOn;
  }

  List<String> skills() {
    return List.copyOf(skills);
  }

  @Override
  public String aggregateType() {
    return "inspector";
  }

  @Override
  public Object state() {
    return new State(personId, credentialNo, credentialExpiresOn, employerId, areaCode(), skills);
  }

  private record State(
      UUID personId,
      String credentialNo,
      LocalDate credentialExpiresOn,
      UUID employerId,
      String areaCode,
      List<String> skills) {}
}
