package io.worksafety.accountability.veto;

import static io.worksafety.accountability.People.as;
import static io.worksafety.accountability.Reports.fire;

import io.restassured.response.Response;
import io.worksafety.accountability.ChainEvents;
import io.worksafety.accountability.Clockwork;
import io.worksafety.accountability.People;
import io.worksafety.testkit.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** An accident with its chain, and the vetoes that follow. */
public final class VetoScene {

  /** Rule of the demo district: one SERIOUS accident binds the street. */
  static final String STREET_RULE = "01900000-0000-7000-8000-000000000001";

  static final String STREET_TWO_RULE = "01900000-0000-7000-8000-000000000002";

  /** One SERIOUS accident binds the leader in charge. */
  static final String LEADER_RULE = "01900000-0000-7000-8000-000000000004";

  public final ChainEvents.Chain chain;
  public final UUID accident;
  public final Instant occurredAt;

  private VetoScene(ChainEvents.Chain chain, UUID accident, Instant occurredAt) {
    this.chain = chain;
    this.accident = accident;
    this.occurredAt = occurredAt;
  }

  /** The accident is reported and then its chain arrives, as it does in life. */
  public static VetoScene accident(int deaths) {
    return accident(deaths, new ChainEvents.Chain());
  }

  static VetoScene accident(int deaths, ChainEvents.Chain chain) {
    Instant occurred = Clockwork.now().minusSeconds(2400);
    UUID accident =
        fire(occurred).with("roadOrFire", false).dead(deaths).object(chain.objectId).sent();
    chain.resolved("ACCIDENT", accident, null, occurred);
    return new VetoScene(chain, accident, occurred);
  }

  /** The id of the veto this rule proposed on this subject, as soon as it is there. */
  public String veto(String ruleId, UUID subject) {
    return Awaitility.await()
        .until(() -> vetoes(ruleId, subject), found -> !found.isEmpty())
        .get(0);
  }

  List<String> vetoes(String ruleId, UUID subject) {
    return as(People.auditor())
        .get("/api/v1/vetoes?subjectId={s}&ruleId={r}", subject, ruleId)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  public String streetVeto() {
    return veto(STREET_RULE, chain.streetOrganization());
  }

  public String leaderVeto() {
    return veto(LEADER_RULE, chain.leaderPerson());
  }

  static String status(String veto) {
    return as(People.auditor())
        .get("/api/v1/vetoes/{v}", veto)
        .then()
        .statusCode(200)
        .extract()
        .path("status");
  }

  static Response act(Tokens by, String veto, String act, Map<String, ?> body) {
    return as(by).body(body).post("/api/v1/vetoes/" + veto + "/" + act);
  }

  static Response serve(String veto) {
    return act(People.office(), veto, "notification", Map.of("noticeNo", "建安委办〔2026〕15号"));
  }

  static Response waive(String veto) {
    return act(People.office(), veto, "objection-waiver", Map.of("documentNo", "莫街函〔2026〕6号"));
  }

  static Response effect(String veto) {
    return act(People.leader(), veto, "effect", Map.of("decisionNo", "建委〔2026〕22号"));
  }

  public static void makeEffective(String veto) {
    serve(veto).then().statusCode(200);
    waive(veto).then().statusCode(200);
    effect(veto).then().statusCode(200);
  }
}
