package io.worksafety.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.Answer;
import io.worksafety.acceptance.client.EventTap;
import io.worksafety.acceptance.client.Json;
import io.worksafety.acceptance.client.SuiteClient;
import io.worksafety.acceptance.client.Timekeeper;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A dormitory above a battery store: found without warning, graded, left unmended, paid for with
 * three lives, reported late, and answered for by a street and a leader. Every step is a call
 * through the gateway by somebody with the right role; every hand-over between services is an
 * event.
 *
 * <p>It can be told again on the same suite: each telling has its own enterprise and people.
 */
public final class Story {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration RECTIFICATION = Duration.ofDays(10);

  /** How far the clock moves from the first step to the last, with room. */
  private static final Duration LENGTH = Duration.ofDays(45);

  private static final SecureRandom SECURE = new SecureRandom();

  private final SuiteClient suite;
  private final EventTap tap;
  private final Teller teller;
  private final String run;
  private final Cast cast;
  private final Timekeeper time;
  private final Consumer<String> pause;

  private Actor streetOfficer;
  private Actor otherStreet;
  private Actor department;
  private Actor inspector;
  private Actor second;
  private Actor organHead;
  private Actor leader;
  private Actor enterpriseUser;
  private Actor auditor;
  private Actor personnel;

  private String uscc;
  private UUID enterprise;
  private UUID premises;
  private UUID leaderPerson;
  private String inspection;
  private String finding;
  private String hazard;
  private Instant due;
  private String accident;

  /**
   * @param pause told the name of each chapter before it begins, so that a test can break things
   */
  public Story(SuiteClient suite, EventTap tap, PrintStream out, Consumer<String> pause) {
    this.suite = suite;
    this.tap = tap;
    this.teller = new Teller(out, tap);
    this.run = Long.toString(System.currentTimeMillis() % 100_000_000, 36).toUpperCase(Locale.ROOT);
    this.cast = new Cast(suite, run);
    this.time = new Timekeeper(suite, cast.office);
    this.pause = pause;
  }

  /** What the telling leaves behind for those who check. */
  public record Ending(
      String hazardId,
      String inspectionId,
      String caseId,
      String accidentId,
      List<String> vetoIds,
      String jws,
      JsonNode signed) {}

  public Ending tell() {
    beginWithinOneYear();
    loadCalendars();
    chapter("ledger", this::ledger);
    chapter("responsibility", this::responsibility);
    chapter("chain", this::chain);
    chapter("inspection", this::sealedInspection);
    chapter("hazard", this::hazards);
    chapter("overdue", this::overdue);
    String[] caseId = new String[1];
    chapter("case", () -> caseId[0] = caseOpened());
    chapter("accident", this::accident);
    List<?>[] vetoes = new List<?>[1];
    chapter("veto", () -> vetoes[0] = vetoes());
    Answer[] check = new Answer[1];
    chapter("check", () -> check[0] = check());
    JsonNode keys = suite.get(null, "/api/v1/accountability/keys").ok().json();
    chapter("record", () -> new ProvenRecord(suite, auditor, tap, teller).verify());
    String jws = check[0].text("signature");
    JsonNode signed = Stranger.verified(jws, keys);
    teller.published();
    teller.note("");
    teller.note("verified by a stranger, with the JDK and the published key alone:");
    teller.note("  " + signed);
    teller.note("  signature " + jws.substring(jws.lastIndexOf('.') + 1));
    return new Ending(
        hazard,
        inspection,
        caseId[0],
        accident,
        vetoes[0].stream().map(String::valueOf).toList(),
        jws,
        signed);
  }

  /** Every name and number of a person that was told so far. */
  public List<String> personalValues() {
    return List.copyOf(cast.personal);
  }

  private void chapter(String name, Runnable chapter) {
    pause.accept(name);
    chapter.run();
  }

  /** The veto of the street ends with the assessment year; the story must not cross its end. */
  private void beginWithinOneYear() {
    ZonedDateTime now = time.now().atZone(ZONE);
    ZonedDateTime newYear = now.toLocalDate().withDayOfYear(1).plusYears(1).atStartOfDay(ZONE);
    if (now.plus(LENGTH).isAfter(newYear)) {
      teller.note("It is late in the year; the story begins in the new one.");
      time.moveTo(newYear.plusDays(4).plusHours(9).toInstant());
    }
  }

  /**
   * Legal periods in working days need a calendar; a year without one is refused, never guessed.
   */
  private void loadCalendars() {
    int year = time.now().atZone(ZONE).getYear();
    for (int y = year; y <= year + 1; y++) {
      for (String service : List.of("hazard", "responsibility", "inspection", "accountability")) {
        String path = "/api/v1/" + service + "/calendars/" + y;
        if (suite.get(cast.office, path).status() / 100 != 2) {
          suite
              .put(
                  cast.office,
                  path,
                  "\"0\"",
                  Json.object(
                      "version",
                      1,
                      "source",
                      "全国年节及纪念日放假办法（调休安排尚未公布）",
                      "holidays",
                      Json.array(
                          y + "-01-01",
                          y + "-05-01",
                          y + "-05-02",
                          y + "-10-01",
                          y + "-10-02",
                          y + "-10-03"),
                      "swappedWorkdays",
                      Json.array()))
              .ok();
        }
      }
    }
  }

  private void ledger() {
    teller.step("A ledger of enterprises and premises is imported 导入企业与场所台账");
    streetOfficer = cast.actor("街道", UUID.randomUUID(), null, Cast.STREET, "STREET_OFFICER");
    otherStreet = cast.actor("邻街道", UUID.randomUUID(), null, Cast.OTHER_STREET, "STREET_OFFICER");
    uscc = CreditCodes.enterprise(Cast.DISTRICT, new Random());
    String enterprises =
        """
        统一社会信用代码,名称,类型,行业代码,从业人数,行政区划代码,地址
        %s,南京沙洲电动车配件有限公司%s,COMPANY,C3770,46,%s,沙洲街道燕山路18号
        %s,代码有误的企业,COMPANY,C3770,5,%s,沙洲街道燕山路20号
        """
            .formatted(uscc, run, Cast.STREET, misspelt(uscc), Cast.STREET);
    Answer refused = importCsv("/api/v1/enterprises/imports?mode=ALL_OR_NOTHING", enterprises);
    teller.asked("street officer", refused, counts(refused));
    Answer imported = importCsv("/api/v1/enterprises/imports?mode=PER_ROW", enterprises);
    teller.asked("street officer", imported.ok(), counts(imported));
    enterprise = found("/api/v1/enterprises?uscc=" + uscc);
    String places =
        """
        名称,类别,地址,行政区划代码,统一社会信用代码,纬度,经度,坐标系,建筑面积,层数,居住人数,同楼住人
        沙洲电动车配件仓库%s,WAREHOUSE|GROUP_RENTAL,沙洲街道燕山路18号2幢,%s,%s,32.0102,118.7215,CGCS2000,860,3,24,true
        """
            .formatted(run, Cast.STREET, uscc);
    Answer placed = importCsv("/api/v1/premises/imports?mode=ALL_OR_NOTHING", places).ok();
    teller.asked("street officer", placed, counts(placed));
    premises = found("/api/v1/premises?enterpriseId=" + enterprise);
    teller.refused(
        "officer of another street",
        suite.get(otherStreet, "/api/v1/premises/" + premises),
        404,
        "not-found");
  }

  private Answer importCsv(String path, String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return suite.upload(
        streetOfficer, path, "text/csv;charset=UTF-8", () -> new ByteArrayInputStream(bytes));
  }

  private static String counts(Answer report) {
    JsonNode json = report.json();
    StringBuilder text = new StringBuilder();
    for (String field : List.of("mode", "status", "rows", "created", "failed")) {
      text.append(field).append(' ').append(json.path(field).asText()).append("  ");
    }
    json.path("errors")
        .forEach(e ->
            text.append("row ")
                .append(e.path("row").asText())
                .append(", column ")
                .append(e.path("column").asText())
                .append(": ")
                .append(e.path("code").asText()));
    return text.toString();
  }

  /** The same code with another check character. */
  private static String misspelt(String code) {
    char last = code.charAt(code.length() - 1);
    return code.substring(0, code.length() - 1) + (last == 'A' ? 'B' : 'A');
  }

  private UUID found(String list) {
    return UUID.fromString(suite.get(streetOfficer, list).ok().text("/items/0/id"));
  }

  private void responsibility() {
    teller.step("Four levels are made responsible 落实四级责任");
    cast.meetOrganizations();
    Instant from = time.now().minus(Duration.ofDays(200));
    UUID enterpriseOrganization = cast.enterpriseOrganization("南京沙洲电动车配件有限公司" + run, uscc);

    leaderPerson = cast.person("分管副区长" + run, cast.government);
    UUID departmentPerson = cast.person("应急局副局长" + run, cast.emergencyBureau);
    UUID streetPerson = cast.person("街道副主任" + run, cast.street);
    UUID principal = cast.person("企业主要负责人" + run, enterpriseOrganization);
    UUID leaderPost = cast.post(cast.government, "分管安全生产副区长" + run, "LEADER_IN_CHARGE");
    UUID departmentPost = cast.post(cast.emergencyBureau, "分管副局长" + run, "DEPARTMENT");
    UUID streetPost = cast.post(cast.street, "分管副主任" + run, "STREET");
    UUID principalPost = cast.post(enterpriseOrganization, "主要负责人", "ENTERPRISE");
    cast.appoint(leaderPost, leaderPerson, from, null);
    cast.appoint(departmentPost, departmentPerson, from, null);
    cast.appoint(streetPost, streetPerson, from, null);
    cast.appoint(principalPost, principal, from, null);

    var scope = Json.object("enterpriseId", enterprise);
    assign("ENTERPRISE_PRINCIPAL", "ENTERPRISE", scope, principalPost, "STANDARD", from);
    assign("TERRITORIAL", "STREET", scope, streetPost, null, from);
    assign("DEPARTMENT_SUPERVISION", "DEPARTMENT", scope, departmentPost, null, from);
    Answer last = assign("PARTY_GOV_LEADERSHIP", "LEADER_IN_CHARGE", scope, leaderPost, null, from);
    teller.asked("committee office", last, "four assignments, the last one " + last.id());
    teller.refused(
        "committee office",
        suite.post(
            cast.office,
            "/api/v1/assignments",
            assignment("TERRITORIAL", "STREET", scope, streetPost, null, from)),
        409,
        "assignment.overlap");

    department =
        cast.actor("应急局", departmentPerson, cast.emergencyBureau, Cast.DISTRICT, "DEPT_OFFICER");
    leader =
        cast.actor("区领导", UUID.randomUUID(), cast.government, Cast.DISTRICT, "DISTRICT_LEADER");
    enterpriseUser = cast.actor("企业", principal, enterprise, Cast.STREET, "ENTERPRISE_USER");
    auditor = cast.actor("审计", UUID.randomUUID(), null, Cast.DISTRICT, "AUDITOR");
    personnel = cast.actor("组织部", UUID.randomUUID(), null, Cast.DISTRICT, "ORG_DEPT");
  }

  private Answer assign(
      String kind, String level, Object scope, UUID post, String degree, Instant from) {
    return suite
        .post(
            cast.office, "/api/v1/assignments", assignment(kind, level, scope, post, degree, from))
        .ok();
  }

  private static Object assignment(
      String kind, String level, Object scope, UUID post, String degree, Instant from) {
    return Json.object(
        "kind", kind,
        "level", level,
        "scope", scope,
        "holderPostId", post,
        "degree", degree,
        "basis", Json.object("docTitle", "建邺区安全生产责任清单", "docNo", "建安委〔2026〕3号", "clause", "第二条"),
        "validFrom", from);
  }

  private void chain() {
    teller.step("Who answered for the warehouse, on a day, as known on a day 责任链查询");
    String query = "/api/v1/responsibility-chains?objectType=PREMISES&objectId=" + premises;
    Answer now =
        suite.until(
            () -> suite.get(auditor, query),
            a -> a.status() == 200 && assigned(a) == 4,
            "A chain of four levels");
    teller.asked("auditor", now, links(now.json()));
    Answer before =
        suite.get(auditor, query + "&validAt=" + time.now().minus(Duration.ofDays(400))).ok();
    teller.asked("auditor", before, "400 days earlier: " + links(before.json()));
  }

  private static int assigned(Answer chain) {
    int assigned = 0;
    for (JsonNode link : chain.json().path("links")) {
      assigned += link.path("certainty").asText().equals("UNASSIGNED") ? 0 : 1;
    }
    return assigned;
  }

  private static String links(JsonNode chain) {
    StringBuilder text = new StringBuilder();
    for (JsonNode link : chain.path("links")) {
      text.append(link.path("level").asText()).append('=');
      text.append(link.path("personName").asText(link.path("certainty").asText())).append("  ");
    }
    return text + "hash " + chain.path("chainHash").asText().substring(0, 12) + "…";
  }

  private void sealedInspection() {
    teller.step("A plan is sealed, anchored, carried out and revealed 四不两直检查");
    String credentialA = "SUJY-A" + run;
    String credentialB = "SUJY-B" + run;
    inspector =
        cast.actor("检查员甲", UUID.randomUUID(), cast.emergencyBureau, Cast.DISTRICT, "INSPECTOR");
    second =
        cast.actor("检查员乙", UUID.randomUUID(), cast.emergencyBureau, Cast.DISTRICT, "INSPECTOR");
    organHead =
        cast.actor("应急局局长", UUID.randomUUID(), cast.emergencyBureau, Cast.DISTRICT, "ORGAN_HEAD");
    Instant now = time.now();
    inspectorRegistered(inspector, credentialA, now);
    inspectorRegistered(second, credentialB, now);
    String matter = "AQ-" + run;
    String matterId =
        suite
            .post(
                cast.office,
                "/api/v1/matters",
                Json.object(
                    "code",
                    matter,
                    "title",
                    "危险物品仓库与员工宿舍设置情况",
                    "basis",
                    "《中华人民共和国安全生产法》第四十二条",
                    "areaCode",
                    Cast.DISTRICT,
                    "validFrom",
                    date(now.minus(Duration.ofDays(2)))))
            .ok()
            .id();
    suite.post(cast.office, "/api/v1/matters/" + matterId + "/publication", publication(now)).ok();

    Instant start = now.plus(Duration.ofHours(20));
    var plan =
        Json.object(
            "legalNature",
            "ADMIN_INSPECTION",
            "channel",
            "SPECIAL_SPOT",
            "mode",
            "FOUR_NO_TWO_DIRECT",
            "ground",
            "CAMPAIGN",
            "objectType",
            "PREMISES",
            "objectId",
            premises,
            "matters",
            Json.array(matter),
            "inspectors",
            Json.array(credentialA, credentialB),
            "approverId",
            organHead.person(),
            "windowStart",
            start,
            "windowEnd",
            start.plus(Duration.ofHours(10)));
    Answer planned =
        suite.until(
            () -> suite.post(inspector, "/api/v1/inspections", plan),
            a -> a.status() / 100 == 2,
            "The place and the organisation known to inspection-service");
    inspection = planned.id();
    String path = "/api/v1/inspections/" + inspection;
    teller.asked("inspector", planned, planned.text("no") + ", object concealed");
    Answer approved =
        suite.post(organHead, path + "/approval", Json.object("docNo", "建应急检〔2026〕" + run)).ok();
    teller.asked("organ head", approved, approved.text("status"));
    teller.refused(
        "street officer",
        suite.get(streetOfficer, path + "/plan?purpose=PREPARATION"),
        404,
        "not-found");

    String canonical = planText();
    byte[] salt = new byte[32];
    SECURE.nextBytes(salt);
    String saltHex = HexFormat.of().formatHex(salt);
    String wrong = Stranger.commitment(saltHex, canonical.replace(matter, "AQ-XXX"));
    teller.refused(
        "inspector, bad seal",
        suite.post(inspector, path + "/seal", Json.object("salt", saltHex, "commitment", wrong)),
        422,
        "inspection.seal-mismatch");
    String commitment = Stranger.commitment(saltHex, canonical);
    Answer sealed =
        suite
            .post(inspector, path + "/seal", Json.object("salt", saltHex, "commitment", commitment))
            .ok();
    teller.asked("inspector", sealed, "commitment " + commitment);
    suite.until(
        () -> suite.get(inspector, path),
        a -> !a.json().at("/seal/anchoredAt").isMissingNode(),
        "The anchor of the seal");

    var arrival =
        Json.object(
            "location", Json.object("lat", 32.0103, "lon", 118.7216, "crs", "CGCS2000"),
            "accuracyMetres", 12,
            "present", Json.array(credentialA, credentialB),
            "scanIn", Json.object("method", "QR", "at", now));
    teller.refused(
        "team, too early",
        suite.post(inspector, path + "/arrival", arrival),
        422,
        "inspection.too-early");
    Instant there = time.moveTo(start.plus(Duration.ofHours(1)));
    arrival.set("scanIn", Json.object("method", "QR", "at", there.minus(Duration.ofMinutes(5))));
    Answer arrived = suite.post(inspector, path + "/arrival", arrival).ok();
    teller.asked(
        "team",
        arrived,
        "within window and geofence: " + arrived.json().at("/arrival/distanceMetres") + " m");
    Answer revealed = suite.post(inspector, path + "/reveal", "").ok();
    teller.asked("system", revealed, revealed.text("status"));
    JsonNode proof = suite.get(auditor, path + "/seal").ok().json();
    String recomputed =
        Stranger.commitment(
            proof.at("/opening/salt").asText(), proof.at("/opening/canonicalJson").asText());
    if (!recomputed.equals(commitment)) {
      throw new Answer.Unexpected("The revealed plan is not the one committed to: " + proof);
    }
    teller.note(
        "recomputed by a stranger: "
            + recomputed.substring(0, 16)
            + "… = commitment, anchored at "
            + proof.at("/anchor/topic").asText()
            + " partition "
            + proof.at("/anchor/partition")
            + " offset "
            + proof.at("/anchor/offset"));

    teller.step("What was found becomes a hazard 检查发现转为隐患");
    Answer found =
        suite
            .post(
                inspector,
                path + "/findings",
                Json.object(
                    "clause", "《中华人民共和国安全生产法》第四十二条第一款",
                    "title", "电池仓库与员工宿舍设在同一建筑物内",
                    "description", "一层存放锂电池约300组，二、三层住宿24人，仅一部疏散楼梯。",
                    "severityHint", "MAJOR",
                    "handling", "STOP_ORDER",
                    "onSiteMeasure", "责令立即停止使用并撤离住宿人员",
                    "evidence", Json.array("照片0001", "照片0002")))
            .ok();
    finding = found.json().at("/findings/0/id").asText();
    Answer concluded =
        suite
            .post(
                inspector,
                path + "/conclusion",
                Json.object(
                    "summary", "发现重大事故隐患1项，已现场采取措施。",
                    "signedBy", Json.array(credentialA, credentialB),
                    "countersignature", Json.object("signed", true),
                    "fourNo",
                        Json.object(
                            "noNotice",
                            true,
                            "noGreeting",
                            true,
                            "noBriefing",
                            true,
                            "noEscort",
                            true,
                            "directToGrassroots",
                            true,
                            "directToSite",
                            true)))
            .ok();
    teller.asked("team", concluded, concluded.text("status"));
    Answer registered =
        suite.until(
            () -> suite.get(department, "/api/v1/hazards?objectId=" + premises),
            a -> a.status() == 200 && a.json().path("items").size() == 1,
            "The hazard of the finding");
    hazard = registered.text("/items/0/id");
    teller.asked(
        "department",
        registered,
        registered.text("/items/0/no") + " " + registered.text("/items/0/title"));
    suite.until(
        () -> suite.get(inspector, path),
        a -> a.json().at("/findings/0/hazardId").asText().equals(hazard),
        "The hazard's id at the finding");
  }

  private void inspectorRegistered(Actor who, String credential, Instant now) {
    suite
        .post(
            cast.office,
            "/api/v1/inspectors",
            Json.object(
                "personId",
                who.person(),
                "credentialNo",
                credential,
                "credentialExpiresOn",
                date(now.plus(Duration.ofDays(700))),
                "organizationId",
                cast.emergencyBureau,
                "areaCode",
                Cast.DISTRICT,
                "skills",
                Json.array("消防", "工贸")))
        .ok();
  }

  private static Object publication(Instant now) {
    return Json.object("publishedOn", date(now));
  }

  private String planText() {
    return suite
        .get(inspector, "/api/v1/inspections/" + inspection + "/plan?purpose=SEALING")
        .ok()
        .text("canonicalJson");
  }

  private void hazards() {
    teller.step("The hazard is graded MAJOR, controlled, and given a plan 重大隐患定级、管控、治理方案");
    String path = "/api/v1/hazards/" + hazard;
    teller.refused("officer of another street", suite.get(otherStreet, path), 404, "not-found");
    Answer graded =
        suite
            .post(
                department,
                path + "/grading",
                Json.object(
                    "level",
                    "MAJOR",
                    "criterion",
                    Json.object("code", "AQ-42-1"),
                    "fixAtOnce",
                    false))
            .ok();
    teller.asked(
        "department",
        graded,
        graded.text("status")
            + " "
            + graded.text("level")
            + ", criterion "
            + graded.text("/criterion/code"));
    Answer controlled =
        suite
            .post(
                department,
                path + "/control",
                Json.object(
                    "measures", Json.array(Json.object("description", "切断电源，撤离住宿人员，专人值守")),
                    "removableSafely", false,
                    "stopOrder",
                        Json.object(
                            "kind",
                            "STOP_USE",
                            "documentNo",
                            "建应急停〔2026〕" + run,
                            "scope",
                            "2幢一至三层",
                            "issuedAt",
                            time.now())))
            .ok();
    teller.asked("department", controlled, controlled.text("status"));
    Answer submitted =
        suite
            .post(
                enterpriseUser,
                path + "/rectification-plan",
                Json.object(
                    "goals", "消除住宿与电池仓储同楼设置，恢复疏散条件",
                    "methods", "搬离全部电池，拆除隔板，增设疏散楼梯",
                    "fundsYuan", 180000,
                    "materials", "防火门4樘，疏散指示标志20个",
                    "responsibleBody", "南京沙洲电动车配件有限公司",
                    "responsiblePersonId", enterpriseUser.person(),
                    "timeLimit", time.now().plus(RECTIFICATION),
                    "safetyMeasures", "整改期间停止使用，24小时值守",
                    "emergencyPlan", "火灾专项应急预案，每日检查",
                    "inPlace",
                        Json.object(
                            "measures",
                            true,
                            "funds",
                            true,
                            "timeLimit",
                            true,
                            "responsiblePerson",
                            true,
                            "emergencyPlan",
                            true)))
            .ok();
    teller.asked("enterprise", submitted, "plan in six parts");
    Answer approved =
        suite
            .post(organHead, path + "/rectification-plan/approval", Json.object("remark", "同意"))
            .ok();
    due = Instant.parse(approved.text("dueAt"));
    teller.asked("organ head", approved, approved.text("status") + ", due " + due);
    JsonNode evidence = photo(time.now().minus(Duration.ofMinutes(5)));
    Answer claimed =
        suite
            .post(
                enterpriseUser,
                path + "/submission",
                Json.object("statement", "已完成整改", "before", evidence, "after", evidence))
            .ok();
    teller.asked("enterprise", claimed, claimed.text("status") + ": claims it is done");
    var verification =
        Json.object(
            "result",
            "FAIL",
            "onSiteAt",
            time.now(),
            "location",
            Json.object("lat", 32.0102, "lon", 118.7215, "crs", "CGCS2000"),
            "verifiers",
            Json.array(
                Json.object("personId", inspector.person(), "credentialNo", "SUJY-A" + run),
                Json.object("personId", department.person())),
            "evidence",
            evidence,
            "reason",
            "现场仍存放电池，宿舍未清退");
    teller.refused(
        "finder verifies",
        suite.post(inspector, path + "/verification", verification),
        422,
        "hazard.verifier-is-finder");
    Actor verifier =
        cast.actor("检查员丙", UUID.randomUUID(), cast.emergencyBureau, Cast.DISTRICT, "INSPECTOR");
    verification.set(
        "verifiers",
        Json.array(
            Json.object("personId", verifier.person(), "credentialNo", "SUJY-C" + run),
            Json.object("personId", UUID.randomUUID())));
    verification.set("dueAt", Json.object("d", due).get("d"));
    Instant onSite = time.now();
    verification.set("onSiteAt", Json.object("d", onSite).get("d"));
    verification.set("evidence", photo(onSite));
    Answer failed = suite.post(verifier, path + "/verification", verification).ok();
    teller.asked("other verifiers", failed, failed.text("status") + ": not mended");
    due = Instant.parse(failed.text("dueAt"));
  }

  private static JsonNode photo(Instant taken) {
    return Json.array(
        Json.object(
            "sha256",
            "ab".repeat(32),
            "kind",
            "PHOTO",
            "capturedAt",
            taken,
            "location",
            Json.object("lat", 32.0102, "lon", 118.7215, "crs", "CGCS2000")));
  }

  private void overdue() {
    teller.step("Time passes; the hazard is overdue 逾期");
    Instant later = time.moveTo(due.plus(Duration.ofDays(2)));
    Answer overdue =
        suite.until(
            () -> suite.get(department, "/api/v1/hazards/" + hazard),
            a -> a.json().path("overdueSince").isTextual(),
            "The overdue mark");
    teller.asked(
        "department",
        overdue,
        "it is " + later + ", overdue since " + overdue.text("overdueSince"));
  }

  private String caseOpened() {
    teller.step("The chain as of the due date; one case with four parties 四级连带追责");
    Answer cases =
        suite.until(
            () -> suite.get(leader, "/api/v1/cases?triggerRef=" + hazard),
            a -> a.status() == 200 && a.json().path("items").size() == 1,
            "The case");
    String caseId = cases.text("/items/0/id");
    Answer file = suite.get(leader, "/api/v1/cases/" + caseId).ok();
    StringBuilder parties = new StringBuilder();
    file.json().path("parties").forEach(p -> parties.append(p.path("level").asText()).append(' '));
    teller.asked("district leader", file, file.text("no") + " parties: " + parties);
    if (file.json().path("parties").size() != 4
        || !Instant.parse(file.text("relevantAt")).equals(due)) {
      throw new Answer.Unexpected("Four parties as of " + due + " were expected: " + file.body());
    }
    EventTap.Seen resolved =
        tap.all(e ->
                e.name().equals("responsibility.chain-resolved")
                    && e.data().path("triggerRef").asText().equals(hazard)
                    && e.data().path("triggerType").asText().equals("HAZARD_OVERDUE"))
            .getFirst();
    tap.replay(resolved);
    String refusals = "/api/v1/accountability/inbox-refusals?eventId=" + resolved.header("ce_id");
    Answer replayed =
        suite.until(
            () -> suite.get(auditor, refusals),
            a -> a.status() == 200 && a.body().contains("\"event.duplicate\""),
            "The refusal of the replayed event");
    teller.asked("auditor", replayed, "the replayed event: event.duplicate, no second case");
    if (suite.get(leader, "/api/v1/cases?triggerRef=" + hazard).ok().json().path("items").size()
        != 1) {
      throw new Answer.Unexpected("The replayed event opened a second case");
    }
    return caseId;
  }

  private void accident() {
    teller.step("A fire kills three; it is reported 75 minutes after the head was told 迟报");
    // The services' clocks differ by milliseconds, and nothing is received in the future
    Instant now = time.now().minusSeconds(5);
    Answer reported =
        suite
            .post(
                department,
                "/api/v1/accidents",
                Json.object(
                    "occurredAt",
                    now.minus(Duration.ofMinutes(90)),
                    "occurredCertainty",
                    "EXACT",
                    "areaCode",
                    Cast.STREET,
                    "place",
                    "沙洲街道燕山路18号2幢",
                    "location",
                    Json.object("lat", 32.0102, "lon", 118.7215, "crs", "CGCS2000"),
                    "unitName",
                    "南京沙洲电动车配件有限公司",
                    "unitUscc",
                    uscc,
                    "objectType",
                    "PREMISES",
                    "objectId",
                    premises,
                    "industryCode",
                    "C3770",
                    "accidentType",
                    9,
                    "roadOrFire",
                    true,
                    "scene",
                    "二层宿舍过火面积约60平方米",
                    "course",
                    "凌晨一层电池起火，火势沿楼梯蔓延至宿舍",
                    "measures",
                    "消防救援力量到场扑救，伤员送医",
                    "headInformedAt",
                    now.minus(Duration.ofMinutes(75)),
                    "receivedAt",
                    now,
                    "casualties",
                    Json.object(
                        "deaths",
                        3,
                        "missing",
                        0,
                        "seriousInjuries",
                        2,
                        "poisoned",
                        0,
                        "lightInjuries",
                        4,
                        "lossYuan",
                        1200000),
                    "source",
                    "区应急管理局值班室"))
            .ok();
    accident = reported.id();
    teller.asked(
        "department",
        reported,
        reported.text("no")
            + " grade "
            + reported.text("grade")
            + ", "
            + reported.text("lateness")
            + " by "
            + reported.text("minutesLate")
            + " min");
    if (!reported.text("grade").equals("SERIOUS")
        || !reported.text("lateness").equals("LATE")
        || reported.json().path("minutesLate").asInt() != 15) {
      throw new Answer.Unexpected("SERIOUS and 15 minutes late were expected: " + reported.body());
    }
  }

  private List<String> vetoes() {
    teller.step("The veto rule fires, is notified, and takes effect 一票否决");
    Answer proposed =
        suite.until(
            () -> suite.get(cast.office, "/api/v1/vetoes?triggerRef=" + accident),
            a ->
                a.status() == 200
                    && a.body().contains("ORGANIZATION")
                    && a.body().contains("PERSON"),
            "A veto of the street and one of the leader");
    teller.asked("committee office", proposed, proposed.json().path("items").size() + " proposed");
    List<String> ids = new java.util.ArrayList<>();
    for (JsonNode veto : proposed.json().path("items")) {
      String path = "/api/v1/vetoes/" + veto.path("id").asText();
      ids.add(veto.path("id").asText());
      suite
          .post(cast.office, path + "/notification", Json.object("noticeNo", "建安委办〔2026〕" + run))
          .ok();
    }
    String first = "/api/v1/vetoes/" + ids.getFirst();
    teller.refused(
        "district leader, too soon",
        suite.post(leader, first + "/effect", Json.object("decisionNo", "建委〔2026〕" + run)),
        409,
        "accountability.veto-objection-period");
    time.pass(Duration.ofDays(12));
    for (String id : ids) {
      Answer effective =
          suite
              .post(
                  leader,
                  "/api/v1/vetoes/" + id + "/effect",
                  Json.object("decisionNo", "建委〔2026〕" + run))
              .ok();
      teller.asked(
          "district leader",
          effective,
          effective.text("subjectType")
              + " "
              + effective.text("status")
              + " until "
              + effective.text("periodTo"));
    }
    return ids;
  }

  private Answer check() {
    teller.step("Personnel asks before it promotes 否决核查");
    Answer check =
        suite
            .post(
                personnel,
                "/api/v1/veto-checks",
                Json.object(
                    "subjects",
                        Json.array(
                            Json.object("type", "ORGANIZATION", "id", cast.street),
                            Json.object("type", "PERSON", "id", leaderPerson)),
                    "purpose", "PROMOTION",
                    "at", time.now()))
            .ok();
    StringBuilder results = new StringBuilder();
    check
        .json()
        .path("items")
        .forEach(i -> {
          results.append(i.path("result").asText()).append(' ');
          if (!i.path("result").asText().equals("VETOED") || i.path("grounds").isEmpty()) {
            throw new Answer.Unexpected("VETOED with grounds was expected: " + check.body());
          }
        });
    teller.asked(
        "personnel", check, check.text("no") + " " + results + "with grounds and signature");
    return check;
  }

  private static String date(Instant at) {
    return at.atZone(ZONE).toLocalDate().toString();
  }
}
