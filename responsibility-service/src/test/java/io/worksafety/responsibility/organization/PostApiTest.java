package io.worksafety.responsibility.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class PostApiTest {

  private final Api office = Api.office();
  private final District district = new District();

  @Test
  void aChangeOfPortfolioKeepsWhatWasBefore() {
    UUID government = district.organization("GOVERNMENT", "区政府", Api.DISTRICT);
    UUID fire = district.department("消防救援大队");
    UUID traffic = district.department("交通运输局");
    UUID post = district.post(government, "LEADER_IN_CHARGE", "副区长", fire);

    var changed =
        office
            .put(
                "posts/" + post,
                "\"0\"",
                Map.of(
                    "title", "副区长",
                    "portfolio", List.of(traffic),
                    "portfolioFrom", "2026-03-01T00:00:00Z"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(changed.getList("portfolio.organizationId"))
        .containsExactly(fire.toString(), traffic.toString());
    assertThat(changed.getString("portfolio[0].to")).isEqualTo("2026-03-01T00:00:00.000Z");
    assertThat(office.get("posts/" + post).jsonPath().getList("portfolio"))
        .isEqualTo(changed.getList("portfolio"));
  }

  @Test
  void aPortfolioHoldsDepartmentsAndBelongsToALeader() {
    UUID government = district.organization("GOVERNMENT", "区政府", Api.DISTRICT);
    UUID department = district.department("住建局");

    ProblemAssert.that(
            office.post(
                "posts",
                Map.of(
                    "organizationId",
                    government,
                    "title",
                    "副区长",
                    "level",
                    "LEADER_IN_CHARGE",
                    "portfolio",
                    List.of(department, government))))
        .is(422, "post.portfolio-unknown")
        .at("/portfolio/1");
    ProblemAssert.that(
            office.post(
                "posts",
                Map.of(
                    "organizationId",
                    department,
                    "title",
                    "局长",
                    "level",
                    "DEPARTMENT",
                    "portfolio",
                    List.of(department))))
        .is(422, "post.portfolio-not-for-level");
  }

  @Test
  void aPostIsOfTheLevelOfItsOrganization() {
    UUID department = district.department("水务局");

    ProblemAssert.that(
            office.post(
                "posts", Map.of("organizationId", department, "title", "主任", "level", "STREET")))
        .is(422, "post.level-not-for-kind")
        .at("/level");
    ProblemAssert.that(
            office.post(
                "posts",
                Map.of("organizationId", UUID.randomUUID(), "title", "主任", "level", "STREET")))
        .is(422, "post.organization-unknown");
  }

  @Test
  void aStreetOfficeLeavesTheUpperLevelsAlone() {
    UUID department = district.department("教育局");

    ProblemAssert.that(
            Api.street(Api.STREET)
                .post(
                    "posts",
                    Map.of("organizationId", department, "title", "局长", "level", "DEPARTMENT")))
        .is(403, "forbidden");
  }
}
