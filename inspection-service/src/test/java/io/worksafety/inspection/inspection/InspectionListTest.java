package io.worksafety.inspection.inspection;

import static io.worksafety.inspection.Scene.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.inspection.Scene;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class InspectionListTest {

  @Test
  void filtersNarrowTheList() {
    Scene scene = Scene.set();
    UUID announced = scene.planned(scene.announcedPlan());
    UUID sealed = scene.planned(scene.sealedPlan());

    assertThat(ids(scene, "objectId=" + scene.premises)).containsExactly(announced.toString());
    assertThat(ids(scene, "organizationId=" + scene.bureau))
        .containsExactly(sealed.toString(), announced.toString());
    assertThat(ids(scene, "organizationId=" + scene.bureau + "&mode=ANNOUNCED"))
        .containsExactly(announced.toString());
    assertThat(ids(scene, "organizationId=" + scene.bureau + "&status=APPROVED")).isEmpty();
    assertThat(ids(scene, "organizationId=" + scene.bureau + "&channel=OPEN_INSPECTION"))
        .containsExactly(announced.toString());
    assertThat(ids(scene, "organizationId=" + scene.bureau + "&areaCode=" + Scene.STREET))
        .containsExactly(announced.toString());
    assertThat(ids(scene, "organizationId=" + scene.bureau + "&updatedSince=2099-01-01T00:00:00Z"))
        .isEmpty();
  }

  @Test
  void pagesFollowEachOther() {
    Scene scene = Scene.set();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(0, scene.planned(scene.announcedPlan()).toString());
    }
    List<String> read = new ArrayList<>();
    String next = "/api/v1/inspections?limit=2&organizationId=" + scene.bureau;
    while (next != null) {
      var page = as(scene.officer()).get(next).then().statusCode(200).extract();
      read.addAll(page.<List<String>>path("items.id"));
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }

    assertThat(read).isEqualTo(made);
  }

  @Test
  void anotherStreetSeesNothingOfIt() {
    Scene scene = Scene.set();
    UUID id = scene.planned(scene.announcedPlan());
    String street = Tokens.of("STREET_OFFICER").area(Scene.OTHER_STREET).jwt();

    assertThat(
            as(street)
                .get("/api/v1/inspections?organizationId=" + scene.bureau)
                .<List<String>>path("items.id"))
        .isEmpty();
    ProblemAssert.that(as(street).get(Scene.path(id))).is(404, "not-found");
  }

  @Test
  void aFilterNobodyKnowsIsRefused() {
    Scene scene = Scene.set();

    ProblemAssert.that(as(scene.officer()).get("/api/v1/inspections?state=PLANNED"))
        .is(400, "parameter.unknown")
        .parameter("state");
    ProblemAssert.that(as(scene.officer()).get("/api/v1/inspections?status=OPEN"))
        .is(400, "parameter.invalid")
        .parameter("status");
    ProblemAssert.that(as(scene.officer()).get("/api/v1/inspections?areaCode=999999"))
        .is(400, "validation")
        .parameter("areaCode");
  }

  private static List<String> ids(Scene scene, String query) {
    return as(scene.officer())
        .get("/api/v1/inspections?" + query)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }
}
