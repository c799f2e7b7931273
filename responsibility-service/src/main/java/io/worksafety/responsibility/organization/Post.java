package io.worksafety.responsibility.organization;

import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import io.worksafety.responsibility.bitemporal.RecordTime;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in an organisation that a person can be appointed to and that can hold responsibility.
 */
@Entity
class Post extends Aggregate {

  private String title;

  @Enumerated(EnumType.STRING)
  private Level level;

  @Convert(converter = PortfolioColumn.class)
  @Column(columnDefinition = "jsonb")
  private Portfolio portfolio;

  private Instant recordedAt;

  @SuppressWarnings("NullAway.Init")
  protected Post() {}

  private Post(RegisterPost request, OrganizationFacts organization, Instant now) {
    super(Ids.next(), organization.areaCode(), organization.id());
    if (!organization.kind().levels().contains(request.level())) {
      throw PostProblem.LEVEL_NOT_FOR_KIND
          .because(
              "A " + organization.kind() + " has posts of level " + organization.kind().levels(),
              "该类机构的岗位层级只能是 " + organization.kind().levels())
          .at("/level");
    }
    level = request.level();
    portfolio = Portfolio.EMPTY;
    set(request.title(), request.departments(), request.portfolioFrom(), now);
  }

  static Post register(RegisterPost request, OrganizationFacts organization, Instant now) {
    return new Post(request, organization, now);
  }

  void correct(CorrectPost request, Instant now) {
    set(request.title(), request.departments(), request.portfolioFrom(), now);
  }

  private void set(
      String newTitle, List<UUID> departments, @Nullable Instant portfolioFrom, Instant now) {
    if (level != Level.LEADER_IN_CHARGE && !departments.isEmpty()) {
      throw PostProblem.PORTFOLIO_NOT_FOR_LEVEL
          .because("A post of level " + level + " has no portfolio", "该层级岗位不设分管部门")
          .at("/portfolio");
    }
    title = newTitle.strip();
    Instant from = portfolioFrom == null ? now : portfolioFrom;
    portfolio = portfolio.change(departments, from.truncatedTo(ChronoUnit.MILLIS));
    recordedAt = RecordTime.next(recordedAt, now);
  }

  /** A post always belongs to an organisation. */
  UUID organization() {
    return Objects.requireNonNull(organizationId());
  }

  String title() {
    return title;
  }

  Level level() {
    return level;
  }

  Portfolio portfolio() {
    return portfolio;
  }

  @Override
  public String aggregateType() {
    return "post";
  }

  @Override
  public Object state() {
    return new State(organization(), title, level, portfolio, recordedAt);
  }

  private record State(
      UUID organizationId, String title, Level level, Portfolio portfolio, Instant recordedAt) {}
}
