package io.worksafety.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.Json;
import io.worksafety.acceptance.client.SuiteClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Who takes part: organisations of the district, and people made for this telling. */
final class Cast {

  static final String DISTRICT = "320105";
  static final String STREET = "320105002";
  static final String OTHER_STREET = "320105003";

  private final SuiteClient suite;
  private final String run;
  private final Random random = new Random();

  /** Names and numbers of the people that were made, to be looked for where they must not be. */
  final List<String> personal = new ArrayList<>();

  final Actor office;

  UUID government;
  UUID emergencyBureau;
  UUID street;

  Cast(SuiteClient suite, String run) {
    this.suite = suite;
    this.run = run;
    office = actor("安委办", UUID.randomUUID(), null, DISTRICT, "COMMITTEE_OFFICE");
  }

  void meetOrganizations() {
    government = organization("GOVERNMENT", "南京市建邺区人民政府", DISTRICT, null);
    emergencyBureau = organization("DEPARTMENT", "建邺区应急管理局", DISTRICT, government);
    street = organization("STREET", "沙洲街道办事处", STREET, government);
  }

  Actor actor(String name, UUID person, UUID organization, String area, String... roles) {
    return suite.actor(name + "-" + run, person, organization, List.of(area), roles);
  }

  /** The organisation of that name, made when the district does not have it yet. */
  private UUID organization(String kind, String name, String area, UUID parent) {
    JsonNode known =
        suite
            .get(office, "/api/v1/organizations?kind=" + kind + "&areaCode=" + area + "&limit=200")
            .ok()
            .json();
    for (JsonNode organization : known.path("items")) {
      if (organization.path("name").asText().equals(name)) {
        return UUID.fromString(organization.path("id").asText());
      }
    }
    return create(
        "/api/v1/organizations",
        Json.object("kind", kind, "name", name, "areaCode", area, "parentId", parent));
  }

  UUID enterpriseOrganization(String name, String uscc) {
    return create(
        "/api/v1/organizations",
        Json.object("kind", "ENTERPRISE", "name", name, "areaCode", STREET, "uscc", uscc));
  }

  UUID person(String name, UUID organization) {
    String phone = "139" + "%08d".formatted(random.nextInt(100_000_000));
    String idNo = citizenId();
    personal.addAll(List.of(name, phone, idNo));
    return create(
        "/api/v1/persons",
        Json.object("name", name, "organizationId", organization, "phone", phone, "idNo", idNo));
  }

  /** A number with the right check character (GB 11643); nobody in particular is meant. */
  private String citizenId() {
    String first =
        DISTRICT
            + "%04d%02d%02d%03d"
                .formatted(
                    1960 + random.nextInt(35),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(1000));
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (first.charAt(i) - '0') * weights[i];
    }
    return first + "10X98765432".charAt(sum % 11);
  }

  UUID post(UUID organization, String title, String level) {
    return create(
        "/api/v1/posts",
        Json.object("organizationId", organization, "title", title, "level", level));
  }

  UUID appoint(UUID post, UUID person, Instant from, Instant to) {
    return create(
        "/api/v1/appointments",
        Json.object(
            "postId", post,
            "personId", person,
            "documentNo", "建人任〔2026〕" + run + "号",
            "validFrom", from,
            "validTo", to));
  }

  UUID create(String path, Object body) {
    return UUID.fromString(suite.post(office, path, body).ok().id());
  }
}
