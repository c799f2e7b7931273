package io.worksafety.accountability;

import static io.restassured.RestAssured.given;
import static io.worksafety.accountability.People.as;
import static io.worksafety.accountability.Reports.casualties;
import static io.worksafety.accountability.Reports.fire;
import static io.worksafety.accountability.Reports.supplement;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.accountability.veto.VetoScene;
import io.worksafety.testkit.Explained;
import io.worksafety.testkit.Explained.Decision;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ExplainTest {

  private static final Instant DUE = Instant.parse("2026-11-10T15:59:59.999Z");
  private static final Pattern BAND = Pattern.compile("(\\w+) (\\w+) \\[(\\S+), (\\S+)\\)");
  private static final List<String> GRADES =
      List.of("GENERAL", "SERIOUS", "MAJOR", "EXTRAORDINARY");

  private static Explained explain(Tokens by, String path) {
    return Explained.in(as(by).get("/api/v1/" + path + "/explain"))
        .isBorneOutBy(given().accept("application/json").get("/openapi").asString());
  }

  private static Explained explain(String path) {
    return explain(People.auditor(), path);
  }

  private static Instant at(String local) {
    return OffsetDateTime.parse(local).toInstant();
  }

  // ---- accidents

  @Test
  void theGradeFollowsFromFiguresAndBandsOfTheExplanation() {
    UUID id =
        fire(at("2026-03-01T14:00:00+08:00"))
            .with("roadOrFire", false)
            .casualties(casualties(2, 1, 12, 350000))
            .sent();

    Decision grade = explain("accidents/" + id).decision("accident.grade");

    assertThat(grade.fact("countMissingAsDeath")).isEqualTo("true");
    assertThat(recomputed(grade)).isEqualTo(grade.outcome()).isEqualTo("SERIOUS");
    assertThat(grade.rules()).containsExactly("ORDER-493-ART-3");
    assertThat(grade.json().at("/rules/0/basis").asText())
        .isEqualTo("生产安全事故报告和调查处理条例（国务院令第493号）第三条");
    assertThat(grade.results()).startsWith("SERIOUS", "SERIOUS", "GENERAL", "SERIOUS");
    assertThat(grade.overruledBy()).startsWith("supplementAccident");
  }

  private static String recomputed(Decision grade) {
    int deaths = Integer.parseInt(grade.fact("deaths"));
    int serious = Integer.parseInt(grade.fact("seriousInjuries"));
    if (Boolean.parseBoolean(grade.fact("countMissingAsDeath"))) {
      deaths += Integer.parseInt(grade.fact("missing"));
    }
    if (Boolean.parseBoolean(grade.fact("countPoisoningAsSerious"))) {
      serious += Integer.parseInt(grade.fact("poisoned"));
    }
    Map<String, BigDecimal> figures =
        Map.of(
            "DEATHS", BigDecimal.valueOf(deaths),
            "SERIOUS_INJURIES", BigDecimal.valueOf(serious),
            "LOSS_YUAN", new BigDecimal(grade.fact("lossYuan")));
    int highest = 0;
    for (String text : grade.facts("band")) {
      Matcher band = BAND.matcher(text);
      assertThat(band.matches()).as(text).isTrue();
      BigDecimal value = figures.get(band.group(1));
      boolean holds =
          value.compareTo(new BigDecimal(band.group(3))) >= 0
              && (band.group(4).equals("∞") || value.compareTo(new BigDecimal(band.group(4))) < 0);
      highest = holds ? Math.max(highest, GRADES.indexOf(band.group(2))) : highest;
    }
    return GRADES.get(highest);
  }

  @Test
  void latenessIsTheDifferenceOfTwoInstantsThatAreBothShown() {
    UUID id =
        fire(at("2026-10-08T01:50:00+08:00"))
            .dead(3)
            .headInformed(at("2026-10-08T02:10:00+08:00"))
            .received(at("2026-10-08T03:25:00+08:00"))
            .sent();

    Explained explained = explain("accidents/" + id);

    Decision report = explained.decision("accident.lateness");
    assertThat(report.instant("startedAt"))
        .isEqualTo(report.instant("headInformedAt"))
        .isEqualTo(at("2026-10-08T02:10:00+08:00"));
    Instant due =
        report.instant("startedAt").plus(Duration.ofHours(Long.parseLong(report.fact("amount"))));
    assertThat(due).isEqualTo(report.instant("dueAt"));
    assertThat(report.results())
        .containsExactly(
            report.fact("dueAt"),
            "false",
            String.valueOf(Duration.between(due, report.instant("doneAt")).toMinutes()));
    assertThat(report.outcome()).isEqualTo("LATE");
    assertThat(report.rules()).containsExactly("accident.report", "accident.lateness");
    assertThat(explained.decision("accident.window").outcome())
        .isEqualTo("2026-10-15T15:59:59.999Z");
  }

  @Test
  void withoutTheHeadsHourNothingIsClaimed() {
    UUID id =
        fire(at("2026-03-01T14:00:00+08:00"))
            .headInformed(null)
            .unknown("HEAD_INFORMED_AT", "负责人失联")
            .sent();

    Decision report = explain("accidents/" + id).decision("accident.lateness");

    assertThat(report.outcome()).isEqualTo("UNKNOWN");
    assertThat(report.json().path("facts").findValuesAsText("name")).contains("headInformedAt");
    assertThat(report.fact("headInformedAt")).isEmpty();
  }

  @Test
  void aChangeOfTheFactsIsGradedAndTimedByItself() {
    UUID id = fire(at("2026-03-01T14:00:00+08:00")).with("roadOrFire", false).dead(2).sent();
    supplement(
            id,
            People.officer(),
            at("2026-03-13T08:00:00+08:00"),
            casualties(3, 0, 0, 350000),
            null)
        .statusCode(200);

    Explained explained = explain("accidents/" + id);

    assertThat(explained.all("accident.grade").stream().map(Decision::outcome))
        .containsExactly("GENERAL", "SERIOUS");
    Decision told = explained.decision("accident.supplement");
    assertThat(told.outcome()).isEqualTo("LATE");
    assertThat(told.instant("dueAt"))
        .isEqualTo(told.instant("startedAt").plus(Duration.ofHours(24)));
  }

  // ---- cases

  @Test
  void aCaseSaysWhichEventOpenedItAndWhyEachPartyIsOne() {
    UUID hazard = UUID.randomUUID();
    var chain = new ChainEvents.Chain().gap("ENTERPRISE");
    chain.resolved("HAZARD_OVERDUE", hazard, "MAJOR", DUE);

    Explained explained = explain("cases/" + caseOf(hazard));

    Decision opened = explained.decision("case.opened");
    assertThat(opened.json().path("decidedBy").asText()).isEqualTo("RULE");
    assertThat(opened.fact("triggerRef")).isEqualTo(hazard.toString());
    assertThat(opened.fact("hazardLevel")).isEqualTo("MAJOR");
    assertThat(opened.instant("relevantAt")).isEqualTo(DUE);
    assertThat(opened.fact("chainHash")).isEqualTo("5e".repeat(32));
    assertThat(opened.fact("chainId")).isEqualTo(chain.chainId.toString());
    List<Decision> parties = explained.all("case.party");
    assertThat(parties.stream().map(Decision::outcome))
        .containsExactly("EXACT", "EXACT", "EXACT", "UNASSIGNED");
    assertThat(parties.getFirst().fact("personId")).isEqualTo(chain.leader.toString());
    assertThat(parties.getFirst().json().path("rules").findValuesAsText("basis"))
        .contains("建邺区安全生产职责清单（建政发〔2026〕1号）第三条");
    assertThat(parties.get(3).rules()).contains("case.gap");
    assertThat(parties.get(3).fact("gapBody")).isEqualTo("STREET");
    assertThat(parties.get(3).results()).endsWith(chain.street.toString());
  }

  @Test
  void aLateReportOpensACaseWhoseFactorIsExplained() {
    var chain = new ChainEvents.Chain();
    Instant occurred = at("2026-10-08T01:50:00+08:00");
    UUID accident =
        fire(occurred)
            .object(chain.objectId)
            .headInformed(at("2026-10-08T02:10:00+08:00"))
            .received(at("2026-10-08T03:25:00+08:00"))
            .sent();
    chain.resolved("ACCIDENT", accident, null, occurred);

    Explained explained = explain("cases/" + caseOf(accident));

    Decision opened = explained.decision("case.opened");
    assertThat(opened.fact("minutesLate")).isEqualTo("15");
    assertThat(opened.results()).contains("15");
    Decision factor = explained.decision("case.factor");
    assertThat(factor.outcome()).isEqualTo("AGGRAVATING");
    assertThat(factor.fact("level")).isEqualTo("ENTERPRISE");
    assertThat(factor.overruledBy()).containsExactly("weighCase");
  }

  @Test
  void aSuspicionNamesTheFactsThatContradictEachOther() {
    UUID hazard = UUID.randomUUID();
    var chain = new ChainEvents.Chain();
    chain.resolved("HAZARD_OVERDUE", hazard, "MAJOR", DUE);
    String id = caseOf(hazard);
    String finding =
        as(People.auditor()).get("/api/v1/cases/{id}", id).then().extract().path("findings[0].id");

    Decision suspected = explain("conduct-findings/" + finding).decision("conduct-finding.status");

    assertThat(suspected.outcome()).isEqualTo("SUSPECTED");
    assertThat(suspected.instant("dueAt")).isEqualTo(DUE);
    assertThat(suspected.fact("hazardId")).isEqualTo(hazard.toString());
    assertThat(suspected.overruledBy()).containsExactly("decideConductFinding");
    Tokens party =
        Tokens.of("DISTRICT_LEADER").subject("party").person(chain.leader).area(People.DISTRICT);
    for (String path : List.of("cases/" + id, "conduct-findings/" + finding)) {
      ProblemAssert.that(as(party).get("/api/v1/" + path + "/explain")).is(404, "not-found");
      ProblemAssert.that(as(People.officer()).get("/api/v1/" + path + "/explain"))
          .is(403, "forbidden");
    }
  }

  private static String caseOf(UUID trigger) {
    return Awaitility.await()
        .until(
            () ->
                as(People.auditor())
                    .get("/api/v1/cases?triggerRef={t}", trigger)
                    .jsonPath()
                    .<String>getList("items.id"),
            found -> !found.isEmpty())
        .getFirst();
  }

  // ---- vetoes

  @Test
  void theVetoFollowsFromTheAccidentsCountedInTheExplanation() {
    VetoScene scene = VetoScene.accident(3);
    String veto = scene.streetVeto();
    VetoScene.makeEffective(veto);

    Explained explained = explain("vetoes/" + veto);

    Decision proposed = explained.decision("veto.proposed");
    LocalDate from = LocalDate.parse(proposed.fact("windowFrom"));
    LocalDate to = LocalDate.parse(proposed.fact("windowTo"));
    int atLeast = GRADES.indexOf(proposed.fact("gradeAtLeast"));
    long counted =
        proposed.facts("accident").stream()
            .map(text -> text.split("; "))
            .filter(part -> GRADES.indexOf(part[2]) >= atLeast)
            .map(part -> LocalDate.parse(part[1].substring(3)))
            .filter(day -> !day.isBefore(from) && !day.isAfter(to))
            .count();
    assertThat(counted).isGreaterThanOrEqualTo(Long.parseLong(proposed.fact("countAtLeast")));
    assertThat(proposed.outcome()).isEqualTo("true");
    Decision subject = explained.decision("veto.subject");
    assertThat(subject.outcome()).isEqualTo(scene.chain.streetOrganization().toString());
    assertThat(subject.fact("chainHash")).isEqualTo("5e".repeat(32));
    LocalDate day = LocalDate.parse(explained.decision("veto.period").fact("triggerOn"));
    assertThat(explained.decision("veto.period").outcome())
        .isEqualTo(day.withDayOfYear(1) + "/" + day.withDayOfYear(1).plusYears(1));
    assertThat(explained.decision("veto.standing").results())
        .containsExactly("PROPOSED", "NOTIFIED", "EFFECTIVE");
    assertThat(explained.decision("veto.standing").overruledBy())
        .containsExactly("objectToVeto", "revokeVeto");
  }

  @Test
  void aCheckShowsTheVetoesOfTheDayAndThatItsSignatureHolds() throws Exception {
    VetoScene scene = VetoScene.accident(3);
    String veto = scene.streetVeto();
    VetoScene.makeEffective(veto);
    UUID stranger = UUID.randomUUID();
    String check =
        as(People.organisation())
            .body(
                Map.of(
                    "subjects",
                    List.of(
                        Map.of("type", "ORGANIZATION", "id", scene.chain.streetOrganization()),
                        Map.of("type", "PERSON", "id", stranger)),
                    "purpose",
                    "AWARD",
                    "at",
                    Clockwork.now().toString()))
            .post("/api/v1/veto-checks")
            .then()
            .statusCode(201)
            .extract()
            .path("checkId");

    Explained explained = explain(People.organisation(), "veto-checks/" + check);

    List<Decision> answers = explained.all("veto-check.answer");
    assertThat(answers.stream().map(Decision::outcome)).containsExactly("VETOED", "CLEAR");
    LocalDate day = LocalDate.parse(answers.getFirst().fact("day"));
    String[] shown = answers.getFirst().fact("veto").split("; ");
    String[] period = shown[1].substring("period ".length()).split("/");
    assertThat(shown[0]).isEqualTo(veto);
    assertThat(day)
        .isAfterOrEqualTo(LocalDate.parse(period[0]))
        .isBefore(LocalDate.parse(period[1]));
    assertThat(answers.get(1).results()).containsExactly("0");
    Decision signature = explained.decision("veto-check.signature");
    assertThat(signature.outcome()).isEqualTo("true");
    assertThat(signature.results()).containsExactly("true", "true");
    byte[] payload = Base64.getUrlDecoder().decode(signature.fact("signature").split("\\.")[1]);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload)))
        .isEqualTo(signature.fact("answerHash"));
    assertThat(new String(payload, StandardCharsets.UTF_8)).contains(veto);
  }

  @Test
  void anotherDistrictFindsNoExplanation() {
    VetoScene scene = VetoScene.accident(3);
    String veto = scene.streetVeto();
    Tokens other = Tokens.of("AUDITOR").area("320106");

    for (String path : List.of("vetoes/" + veto, "accidents/" + scene.accident)) {
      ProblemAssert.that(as(other).get("/api/v1/" + path + "/explain")).is(404, "not-found");
    }
  }
}
