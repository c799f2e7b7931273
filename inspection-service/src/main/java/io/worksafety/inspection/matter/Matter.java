package io.worksafety.inspection.matter;

import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "matter")
class Matter extends Aggregate {

  private String code;
  private String title;
  private String basis;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private @Nullable LocalDate publishedOn;

  @SuppressWarnings("NullAway.Init")
  protected Matter() {}

  private Matter(RegisterMatter request, @Nullable UUID organizationId) {
    super(Ids.next(), request.areaCode(), organizationId);
    this.code = request.code();
    this.title = request.title();
    this.basis = request.basis();
    this.validFrom = request.validFrom();
    this.validTo = request.validTo();
  }

  static Matter register(RegisterMatter request, @Nullable UUID organizationId) {
    if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
      throw MatterProblem.VALIDITY_REVERSED
          .because(
              "Valid from " + request.validFrom() + " to " + request.validTo(),
              "有效期起 " + request.validFrom() + "，止 " + request.validTo())
          .at("/validTo");
    }
    return new Matter(request, organizationId);
  }

  MatterEvent registered() {
    return new MatterEvent.MatterRegistered(id(), code, areaCode(), validFrom, validTo);
  }

  MatterEvent publish(LocalDate on, LocalDate today) {
    if (publishedOn != null) {
      throw MatterProblem.ALREADY_PUBLISHED.because(
          code + " was published on " + publishedOn, code + " 已于 " + publishedOn + " 公布");
    }
    if (on.isAfter(today)) {
      throw MatterProblem.PUBLISHED_AHEAD
          .because(on + " is after today, " + today, on + " 晚于今日 " + today)
          .at("/publishedOn");
    }
    this.publishedOn = on;
    return new MatterEvent.MatterPublished(id(), code, areaCode(), on);
  }

  String code() {
    return code;
  }

  String title() {
    return title;
  }

  String basis() {
    return basis;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  @Nullable LocalDate validTo() {
    return validTo;
  }

  @Nullable LocalDate publishedOn() {
    return publishedOn;
  }

  @Override
  public String aggregateType() {
    return "matter";
  }

  @Override
  public Object state() {
    return new State(code, title, basis, validFrom, validTo, publishedOn, areaCode());
  }

  private record State(
      String code,
      String title,
      String basis,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable LocalDate publishedOn,
      String areaCode) {}
}
