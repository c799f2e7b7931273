package io.worksafety.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.Answer;
import io.worksafety.acceptance.client.Json;
import io.worksafety.acceptance.client.SuiteClient;
import io.worksafety.acceptance.client.Timekeeper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Month after month of inspections and hazards; some are mended in time, some late, some not yet.
 */
final class History {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int INSPECTORS = 20;
  private static final int INSPECTIONS_A_MONTH = 10;
  private static final int REPORTS_A_MONTH = 30;
  private static final int AT_ONCE = 6;

  private static final List<String> TITLES =
      List.of(
          "疏散通道堆放杂物",
          "灭火器过期未更换",
          "临时用电线路私拉乱接",
          "配电箱未加防护",
          "安全出口上锁",
          "电动自行车违规停放充电",
          "燃气软管老化",
          "特种设备未按期检验",
          "有限空间未设警示标志",
          "消防水泵未保持自动状态");

  private final SuiteClient suite;
  private final Actor office;
  private final Timekeeper time;
  private final List<JsonNode> premises;
  private final UUID bureau;
  private final Names names;
  private final Random random;
  private final Consumer<String> say;

  private final List<Actor> inspectors = new ArrayList<>();
  private final List<String> credentials = new ArrayList<>();
  private Actor head;
  private Actor officer;
  private Actor street;
  private int inspections;
  private int hazards;

  History(
      SuiteClient suite,
      Actor office,
      Timekeeper time,
      List<JsonNode> premises,
      Map<String, UUID> organizations,
      Names names,
      Random random,
      Consumer<String> say) {
    this.suite = suite;
    this.office = office;
    this.time = time;
    this.premises = premises;
    this.bureau = organizations.get("建邺区应急管理局");
    this.names = names;
    this.random = random;
    this.say = say;
  }

  void play(int months, Instant today) {
    people();
    Instant begin = time.now();
    Duration month = Duration.between(begin, today).dividedBy(months);
    for (int m = 1; m <= months; m++) {
      month();
      // The last step ends in the present
      time.moveTo(m == months ? Instant.now() : begin.plus(month.multipliedBy(m)));
    }
    say.accept(inspections + " inspections and " + hazards + " hazards in two years");
  }

  private void people() {
    head = actor("demo-head", "ORGAN_HEAD");
    officer = actor("demo-officer", "DEPT_OFFICER");
    street = actor("demo-street", "STREET_OFFICER");
    Instant now = time.now();
    for (int i = 0; i < INSPECTORS; i++) {
      Actor inspector = actor("demo-inspector-" + (i + 1), "INSPECTOR");
      String credential = "SUJY-%04d".formatted(i + 1);
      suite
          .post(
              office,
              "/api/v1/inspectors",
              Json.object(
                  "personId",
                  inspector.person(),
                  "credentialNo",
                  credential,
                  "credentialExpiresOn",
                  day(now.plus(Duration.ofDays(1800))),
                  "organizationId",
                  bureau,
                  "areaCode",
                  Demo.DISTRICT,
                  "skills",
                  Json.array(names.pick(List.of("消防", "工贸", "建筑施工", "特种设备", "危险化学品")))))
          .ok();
      inspectors.add(inspector);
      credentials.add(credential);
    }
    for (int i = 1; i <= 5; i++) {
      String id =
          suite
              .post(
                  office,
                  "/api/v1/matters",
                  Json.object(
                      "code",
                      "AQ-00" + i,
                      "title",
                      List.of("消防安全", "用电安全", "特种设备", "有限空间", "教育培训").get(i - 1) + "情况检查",
                      "basis",
                      "《中华人民共和国安全生产法》第六十五条",
                      "areaCode",
                      Demo.DISTRICT,
                      "validFrom",
                      day(now)))
              .ok()
              .id();
      suite
          .post(
              office,
              "/api/v1/matters/" + id + "/publication",
              Json.object("publishedOn", day(now)))
          .ok();
    }
    say.accept("20 inspectors, 5 published matters");
  }

  private Actor actor(String name, String role) {
    return suite.actor(
        name,
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        bureau,
        List.of(Demo.DISTRICT),
        role);
  }

  private void month() {
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < INSPECTIONS_A_MONTH; i++) {
      int first = random.nextInt(INSPECTORS);
      int second = (first + 1 + random.nextInt(INSPECTORS - 1)) % INSPECTORS;
      JsonNode place = names.pick(premises);
      int findings = random.nextInt(3);
      long seed = random.nextLong();
      work.add(() -> {
        inspect(place, first, second, findings, new Random(seed));
        return null;
      });
    }
    for (int i = 0; i < REPORTS_A_MONTH; i++) {
      JsonNode place = names.pick(premises);
      long seed = random.nextLong();
      work.add(() -> {
        report(place, new Random(seed));
        return null;
      });
    }
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    inspections += INSPECTIONS_A_MONTH;
    hazards += REPORTS_A_MONTH;
  }

  private void inspect(JsonNode place, int first, int second, int findings, Random dice) {
    Instant now = time.now("inspection");
    List<String> team = List.of(credentials.get(first), credentials.get(second));
    Actor inspector = inspectors.get(first);
    Answer planned =
        suite.until(
            () ->
                suite.post(
                    inspector,
                    "/api/v1/inspections",
                    Json.object(
                        "legalNature",
                        "ADMIN_INSPECTION",
                        "channel",
                        "OPEN_INSPECTION",
                        "mode",
                        "ANNOUNCED",
                        "ground",
                        "ANNUAL_PLAN",
                        "objectType",
                        "PREMISES",
                        "objectId",
                        place.path("id").asText(),
                        "matters",
                        Json.array("AQ-00" + (1 + dice.nextInt(5))),
                        "inspectors",
                        team,
                        "approverId",
                        head.person(),
                        "windowStart",
                        now.minus(Duration.ofMinutes(10)),
                        "windowEnd",
                        now.plus(Duration.ofHours(30)))),
            a -> a.status() / 100 == 2,
            "An inspection plan");
    String path = "/api/v1/inspections/" + planned.id();
    suite
        .post(
            head,
            path + "/approval",
            Json.object("docNo", "建应急检批〔" + now.atZone(ZONE).getYear() + "〕"))
        .ok();
    suite
        .post(
            inspector,
            path + "/arrival",
            Json.object(
                "location", place.path("location"),
                "present", team,
                "scanIn", Json.object("method", "QR", "at", now.minus(Duration.ofMinutes(5)))))
        .ok();
    for (int i = 0; i < findings; i++) {
      suite
          .post(
              inspector,
              path + "/findings",
              Json.object(
                  "clause", "《中华人民共和国安全生产法》第四十一条",
                  "title", TITLES.get(dice.nextInt(TITLES.size())),
                  "description", "检查时发现，已责令整改。",
                  "severityHint", "GENERAL",
                  "handling", "ORDER_TO_FIX",
                  "evidence", Json.array("照片" + (i + 1))))
          .ok();
    }
    suite
        .post(
            inspector,
            path + "/conclusion",
            Json.object(
                "summary",
                findings == 0 ? "未发现问题。" : "发现一般隐患" + findings + "项，责令限期整改。",
                "signedBy",
                team,
                "countersignature",
                Json.object("signed", true)))
        .ok();
  }

  private void report(JsonNode place, Random dice) {
    Instant now = time.now("hazard");
    String id =
        suite
            .post(
                street,
                "/api/v1/hazards",
                Json.object(
                    "title",
                    TITLES.get(dice.nextInt(TITLES.size())),
                    "source",
                    dice.nextBoolean() ? "CAMPAIGN" : "SURVEY",
                    "objectType",
                    "PREMISES",
                    "objectId",
                    place.path("id").asText(),
                    "discoveredAt",
                    now.minus(Duration.ofHours(1 + dice.nextInt(48))),
                    "imminent",
                    false))
            .ok()
            .id();
    String path = "/api/v1/hazards/" + id;
    if (dice.nextInt(20) == 0) {
      suite.post(street, path + "/rejection", Json.object("reason", "经核实不属于事故隐患")).ok();
      return;
    }
    suite.post(street, path + "/registration", Json.object()).ok();
    suite
        .post(
            officer,
            path + "/grading",
            Json.object(
                "level",
                "GENERAL",
                "criterion",
                Json.object("document", "安全生产事故隐患排查治理暂行规定", "clause", "第三条"),
                "fixAtOnce",
                false))
        .ok();
    if (dice.nextInt(10) < 2) {
      return; // nobody mends it: it will be overdue
    }
    var evidence = photo(place, now.minus(Duration.ofMinutes(2)), dice);
    Actor duty =
        suite.actor(
            "demo-enterprise",
            UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
            UUID.fromString(place.path("enterpriseId").asText()),
            List.of(Demo.DISTRICT),
            "ENTERPRISE_USER");
    suite
        .post(
            duty,
            path + "/submission",
            Json.object("statement", "已按要求完成整改", "before", evidence, "after", evidence))
        .ok();
    int verifier = dice.nextInt(INSPECTORS);
    Instant onSite = time.now("hazard");
    suite
        .post(
            inspectors.get(verifier),
            path + "/verification",
            Json.object(
                "result", "PASS",
                "onSiteAt", onSite,
                "location", place.path("location"),
                "verifiers",
                    Json.array(
                        Json.object(
                            "personId", inspectors.get(verifier).person(),
                            "credentialNo", credentials.get(verifier))),
                "evidence", photo(place, onSite, dice)))
        .ok();
    suite.post(officer, path + "/closing", Json.object("conclusion", "验收合格，准予销号")).ok();
  }

  private static JsonNode photo(JsonNode place, Instant taken, Random dice) {
    return Json.array(
        Json.object(
            "sha256",
            "%064x".formatted(new BigInteger(255, dice)),
            "kind",
            "PHOTO",
            "capturedAt",
            taken,
            "location",
            place.path("location")));
  }

  private static String day(Instant at) {
    return at.atZone(ZONE).toLocalDate().toString();
  }
}
