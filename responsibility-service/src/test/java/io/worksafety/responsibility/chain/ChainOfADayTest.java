package io.worksafety.responsibility.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.responsibility.OtherServices;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Zhang holds the portfolio to 15 March, Li from 15 March. A hazard due at the end of 14 March is
 * Zhang's, whenever its event is processed, and a correction recorded in April changes what is
 * known but not what was frozen.
 */
@QuarkusTest
@WithTestResource(SuiteParts.class)
class ChainOfADayTest {

  private static final String TOPIC = "worksafety.responsibility.events.v1";
  private static final String RESOLVED = "io.worksafety.responsibility.chain-resolved.v1";

  // 2027-03-15T00:00+08:00, where 14 March ends
  private static final String HANDOVER = "2027-03-14T16:00:00Z";
  private static final Instant DUE = Instant.parse("2027-03-14T15:59:59.999Z");

  private FourLevels levels;
  private District district;

  @BeforeEach
  void fourLevels() {
    levels = new FourLevels();
    district = levels.district;
  }

  @Test
  void theHolderOfTheDueDateIsNamedHoweverLateTheEventAndWhateverIsCorrectedAfterwards() {
    try (var others = new OtherServices();
        var events = RecordedEvents.fromNow(TOPIC)) {
      // Given, on 1 March
      clock("2027-03-01T01:00:00Z");
      UUID enterprise = others.enterprise(levels.village, levels.industry, District.creditCode());
      levels.assign(enterprise);
      UUID zhang = district.person("张伟", levels.government);
      UUID li = district.person("李强", levels.government);
      UUID zhangs = district.appoint(zhang, levels.leaderPost, District.LONG_AGO, HANDOVER);
      UUID lis = district.appoint(li, levels.leaderPost, HANDOVER, null);
      await().until(() -> chain(enterprise).statusCode() == 200);

      // When, on 20 March, the hazard's being overdue since 14 March arrives
      clock("2027-03-20T01:00:00Z");
      UUID hazard = overdue(others, enterprise);

      // Then the frozen chain names Zhang
      JsonNode frozen = events.awaitOne(RESOLVED, e -> isOf(e.json(), hazard)).json();
      assertThat(frozen.at("/links/0/personId").asText()).isEqualTo(zhang.toString());
      assertThat(frozen.get("validAt").asText()).isEqualTo("2027-03-14T15:59:59.999Z");
      assertThat(frozen.get("triggerType").asText()).isEqualTo("HAZARD_OVERDUE");

      // And so does the question asked on that day
      assertThat(leader(enterprise, DUE, null)).isEqualTo(zhang.toString());
      assertThat(leader(enterprise, Instant.parse(HANDOVER), null)).isEqualTo(li.toString());

      // When, on 1 April, it is recorded that Li had started on 10 March
      clock("2027-04-01T01:00:00Z");
      String tenth = "2027-03-09T16:00:00Z";
      correct(zhangs, zhang, District.LONG_AGO, tenth);
      correct(lis, li, tenth, null);

      // Then what is known now has changed, what was known on 20 March has not
      assertThat(leader(enterprise, DUE, null)).isEqualTo(li.toString());
      assertThat(leader(enterprise, DUE, Instant.parse("2027-03-20T02:00:00Z")))
          .isEqualTo(zhang.toString());

      // And neither has the frozen chain
      JsonPath snapshot =
          Api.office()
              .get("responsibility-chains/" + frozen.get("chainId").asText())
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(snapshot.getString("links[0].personId")).isEqualTo(zhang.toString());
      assertThat(snapshot.getString("links[0].personName")).isEqualTo("张伟");
      assertThat(snapshot.getString("chainHash")).isEqualTo(frozen.get("chainHash").asText());
      EventSchemas.ofModule().assertAllValid(events.all());
    }
  }

  private static UUID overdue(OtherServices others, UUID enterprise) {
    UUID hazard = UUID.randomUUID();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("hazardId", hazard);
    data.put("no", "320105-H-2027-000123");
    data.put("level", "MAJOR");
    data.put("objectType", "ENTERPRISE");
    data.put("objectId", enterprise);
    data.put("enterpriseId", null);
    data.put("areaCode", "320105");
    data.put("industryCode", null);
    data.put("dueAt", DUE.toString());
    data.put("daysOver", 5);
    others.hazard("overdue", hazard, Instant.parse("2027-03-20T00:00:00Z"), data);
    return hazard;
  }

  private static boolean isOf(JsonNode event, UUID hazard) {
    return event.path("triggerRef").asText().equals(hazard.toString());
  }

  private static Response chain(UUID enterprise, Object... asOf) {
    Object[] parameters = new Object[4 + asOf.length];
    parameters[0] = "objectType";
    parameters[1] = "ENTERPRISE";
    parameters[2] = "objectId";
    parameters[3] = enterprise;
    System.arraycopy(asOf, 0, parameters, 4, asOf.length);
    return Api.office().get("responsibility-chains", parameters);
  }

  private static String leader(UUID enterprise, Instant validAt, Instant knownAt) {
    var answer =
        knownAt == null
            ? chain(enterprise, "validAt", validAt)
            : chain(enterprise, "validAt", validAt, "knownAt", knownAt);
    return answer.then().statusCode(200).extract().jsonPath().getString("links[0].personId");
  }

  private static void correct(UUID appointment, UUID person, String from, String to) {
    Map<String, Object> body = District.appointment(person, null, from, to);
    body.remove("postId");
    body.put("reason", "任职时间登记有误");
    Api.office().post("appointments/" + appointment + "/correction", body).then().statusCode(200);
  }

  private static void clock(String now) {
    Api.office().post("responsibility/clock", Map.of("now", now)).then().statusCode(200);
  }
}
