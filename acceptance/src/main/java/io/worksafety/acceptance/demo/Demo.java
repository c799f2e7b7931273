package io.worksafety.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.Answer;
import io.worksafety.acceptance.client.Json;
import io.worksafety.acceptance.client.SuiteClient;
import io.worksafety.acceptance.client.Timekeeper;
import io.worksafety.acceptance.story.CreditCodes;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Fills an empty suite with 建邺区 of Nanjing: its six streets as the division table has them, 5,200
 * enterprises with a place each, four levels of responsibility for all but a few, 20 inspectors,
 * and two years of inspections and hazards, played through with the clock.
 */
public final class Demo {

  static final String DISTRICT = "320105";
  static final int ENTERPRISES = 5_200;
  private static final long SEED = 320105;
  private static final int BULK = 500;
  private static final int MONTHS = 24;

  /** Places that nobody was made responsible for, so that the gap report has something to say. */
  private static final int UNASSIGNED_EVERY = 173;

  record Street(String code, String name, double lat, double lon) {}

  private static final List<Street> STREETS =
      List.of(
          new Street("320105001", "莫愁湖街道", 32.0345, 118.7530),
          new Street("320105002", "沙洲街道", 31.9990, 118.7150),
          new Street("320105003", "双闸街道", 31.9680, 118.6780),
          new Street("320105004", "江心洲街道", 32.0150, 118.6950),
          new Street("320105006", "兴隆街道", 32.0080, 118.7370),
          new Street("320105007", "南苑街道", 32.0230, 118.7430));

  record Trade(String name, String industry, String kind, String department) {}

  private static final List<Trade> TRADES =
      List.of(
          new Trade("仓储服务", "G5990", "WAREHOUSE", "建邺区应急管理局"),
          new Trade("机械制造", "C3489", "LSS_FACTORY", "建邺区工业和信息化局"),
          new Trade("餐饮管理", "H6210", "SHOPFRONT", "建邺区市场监督管理局"),
          new Trade("商贸", "F5299", "SHOPFRONT", "建邺区商务局"),
          new Trade("建筑装饰", "E5010", "OTHER", "建邺区住房和城乡建设局"),
          new Trade("公寓管理", "K7040", "GROUP_RENTAL", "建邺区住房和城乡建设局"),
          new Trade("文化旅游", "R9053", "SCENIC", "建邺区文化和旅游局"),
          new Trade("教育咨询", "P8399", "SCHOOL", "建邺区教育局"));

  private final SuiteClient suite;
  private final PrintStream out;
  private final Random random = new Random(SEED);
  private final Names names = new Names(random);
  private final Actor office;
  private final Timekeeper time;
  private final long began = System.nanoTime();

  private final List<String> uscc = new ArrayList<>();
  private final Map<String, JsonNode> enterpriseByUscc = new HashMap<>();
  private final Map<String, JsonNode> locations = new HashMap<>();
  private final List<JsonNode> premises = new ArrayList<>();
  private final Map<String, UUID> organizations = new HashMap<>();

  public Demo(SuiteClient suite, PrintStream out) {
    this.suite = suite;
    this.out = out;
    office =
        suite.actor(
            "demo-office",
            UUID.nameUUIDFromBytes("demo-office".getBytes(StandardCharsets.UTF_8)),
            null,
            List.of(DISTRICT),
            "COMMITTEE_OFFICE",
            "AUDITOR");
    time = new Timekeeper(suite, office);
  }

  /** Fills the suite; does nothing when it is filled already. */
  public void fill() {
    if (!suite.get(office, "/api/v1/enterprises?limit=1").ok().json().path("items").isEmpty()) {
      say("the district is there already");
      return;
    }
    Instant today = Instant.now();
    time.moveTo(today.minus(Duration.ofDays(365L * MONTHS / 12)));
    Calendars.load(suite, office);
    ledgers();
    responsibility();
    new History(suite, office, time, premises, organizations, names, random, this::say)
        .play(MONTHS, today);
    say("ready");
  }

  private void say(String text) {
    out.printf("demo %6.1f s  %s%n", (System.nanoTime() - began) / 1e9, text);
  }

  private void ledgers() {
    StringBuilder enterprises = new StringBuilder("统一社会信用代码,名称,类型,行业代码,从业人数,行政区划代码,地址,纬度,经度,坐标系\n");
    StringBuilder places =
        new StringBuilder("名称,类别,地址,行政区划代码,统一社会信用代码,纬度,经度,坐标系,建筑面积,层数,居住人数,同楼住人\n");
    for (int i = 0; i < ENTERPRISES; i++) {
      Street street = STREETS.get(random.nextInt(STREETS.size()));
      Trade trade = TRADES.get(random.nextInt(TRADES.size()));
      String code = CreditCodes.enterprise(DISTRICT, random);
      String name = names.enterprise(trade.name(), i + 1);
      String address = names.address(street.name()) + (i + 1) + "室";
      double lat = street.lat() + random.nextGaussian() * 0.004;
      double lon = street.lon() + random.nextGaussian() * 0.004;
      uscc.add(code);
      enterprises.append(
          "%s,%s,COMPANY,%s,%d,%s,%s,%.6f,%.6f,CGCS2000%n"
              .formatted(
                  code,
                  name,
                  trade.industry(),
                  1 + random.nextInt(200),
                  street.code(),
                  address,
                  lat,
                  lon));
      boolean dormitory = trade.kind().equals("GROUP_RENTAL") || random.nextInt(40) == 0;
      locations.put(
          name + "经营场所", Json.object("lat", round(lat), "lon", round(lon), "crs", "CGCS2000"));
      places.append(
          "%s,%s,%s,%s,%s,%.6f,%.6f,CGCS2000,%d,%d,%d,%s%n"
              .formatted(
                  name + "经营场所",
                  trade.kind(),
                  address,
                  street.code(),
                  code,
                  lat,
                  lon,
                  30 + random.nextInt(3000),
                  1 + random.nextInt(8),
                  dormitory ? 4 + random.nextInt(30) : 0,
                  dormitory ? "是" : "否"));
    }
    upload("/api/v1/enterprises/imports?mode=PER_ROW", enterprises.toString());
    say(ENTERPRISES + " enterprises imported");
    upload("/api/v1/premises/imports?mode=PER_ROW", places.toString());
    pages("/api/v1/enterprises").forEach(e -> enterpriseByUscc.put(e.path("uscc").asText(), e));
    for (JsonNode place : pages("/api/v1/premises")) {
      premises.add(
          ((ObjectNode) place).set("location", locations.get(place.path("name").asText())));
    }
    say(premises.size() + " premises imported");
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }

  private void upload(String path, String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    suite.upload(office, path, "text/csv", () -> new ByteArrayInputStream(bytes)).ok();
  }

  private List<JsonNode> pages(String path) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = suite.get(office, path + "?limit=200" + cursor).ok().json();
      page.path("items").forEach(all::add);
      cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
    } while (cursor != null);
    return all;
  }

  private void responsibility() {
    Instant since = time.now().minus(Duration.ofDays(30));
    UUID government = organization("GOVERNMENT", "南京市建邺区人民政府", DISTRICT, null);
    organization("PARTY_COMMITTEE", "中共南京市建邺区委员会", DISTRICT, null);
    organization("COMMITTEE", "建邺区安全生产委员会", DISTRICT, government);
    Map<String, UUID> departments = new HashMap<>();
    for (Trade trade : TRADES) {
      departments.computeIfAbsent(
          trade.department(), name -> organization("DEPARTMENT", name, DISTRICT, government));
    }
    Map<String, UUID> leaders = new HashMap<>();
    for (String duty : List.of("分管工业商贸副区长", "分管城建副区长", "分管社会事业副区长")) {
      leaders.put(duty, post(government, duty, "LEADER_IN_CHARGE", since));
    }
    departments.forEach((name, id) -> {
      UUID post = post(id, name + "分管副局长", "DEPARTMENT", since);
      TRADES.stream()
          .filter(t -> t.department().equals(name))
          .map(t -> t.industry().substring(0, 3))
          .distinct()
          .forEach(prefix ->
              assign(
                  "DEPARTMENT_SUPERVISION",
                  "DEPARTMENT",
                  Json.object("areaCode", DISTRICT, "industryPrefix", prefix),
                  post,
                  since));
      String duty =
          name.contains("住房")
              ? "分管城建副区长"
              : name.contains("教育") || name.contains("文化") ? "分管社会事业副区长" : "分管工业商贸副区长";
      assign(
          "PARTY_GOV_LEADERSHIP",
          "LEADER_IN_CHARGE",
          Json.object("departmentOrganizationId", id),
          leaders.get(duty),
          since);
    });
    for (Street street : STREETS) {
      UUID id = organization("STREET", street.name() + "办事处", street.code(), government);
      UUID post = post(id, street.name() + "分管副主任", "STREET", since);
      assign("TERRITORIAL", "STREET", Json.object("areaCode", street.code()), post, since);
    }
    enterprisesAnswer(since);
    say("four levels made responsible");
  }

  /** Every enterprise gets its organisation, principal, post, appointment and assignment. */
  private void enterprisesAnswer(Instant since) {
    for (int from = 0; from < uscc.size(); from += BULK) {
      List<JsonNode> some = new ArrayList<>();
      for (int i = from; i < Math.min(from + BULK, uscc.size()); i++) {
        if (i % UNASSIGNED_EVERY != 0) {
          some.add(enterpriseByUscc.get(uscc.get(i)));
        }
      }
      List<UUID> orgs =
          bulk(
              "organizations",
              some.stream()
                  .map(e ->
                      Json.object(
                          "kind", "ENTERPRISE",
                          "name", e.path("name").asText(),
                          "areaCode", e.path("areaCode").asText(),
                          "uscc", e.path("uscc").asText(),
                          "validFrom", since))
                  .toList());
      List<UUID> people =
          bulk(
              "persons",
              each(orgs, (i, org) -> Json.object("name", names.person(), "organizationId", org)));
      List<UUID> posts =
          bulk(
              "posts",
              each(
                  orgs,
                  (i, org) ->
                      Json.object("organizationId", org, "title", "主要负责人", "level", "ENTERPRISE")));
      bulk(
          "appointments",
          each(
              posts,
              (i, post) ->
                  Json.object(
                      "postId",
                      post,
                      "personId",
                      people.get(i),
                      "documentNo",
                      "企业任命",
                      "validFrom",
                      since)));
      bulk(
          "assignments",
          each(
              posts,
              (i, post) ->
                  assignment(
                      "ENTERPRISE_PRINCIPAL",
                      "ENTERPRISE",
                      Json.object("enterpriseId", some.get(i).path("id").asText()),
                      post,
                      since,
                      "STANDARD")));
    }
  }

  private interface ItemOf<T> {
    ObjectNode make(int index, T value);
  }

  private static <T> List<ObjectNode> each(List<T> values, ItemOf<T> item) {
    List<ObjectNode> items = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      items.add(item.make(i, values.get(i)));
    }
    return items;
  }

  private List<UUID> bulk(String collection, List<ObjectNode> items) {
    Answer report =
        suite
            .post(
                office, "/api/v1/" + collection + "/bulk?atomic=true", Json.object("items", items))
            .ok();
    List<UUID> ids = new ArrayList<>();
    report.json().path("items").forEach(i -> ids.add(UUID.fromString(i.path("id").asText())));
    return ids;
  }

  private UUID organization(String kind, String name, String area, UUID parent) {
    UUID id =
        create(
            "organizations",
            Json.object("kind", kind, "name", name, "areaCode", area, "parentId", parent));
    organizations.put(name, id);
    return id;
  }

  /** A post with its holder. */
  private UUID post(UUID organization, String title, String level, Instant since) {
    UUID post =
        create(
            "posts", Json.object("organizationId", organization, "title", title, "level", level));
    UUID person =
        create("persons", Json.object("name", names.person(), "organizationId", organization));
    create(
        "appointments",
        Json.object(
            "postId", post, "personId", person, "documentNo", "建人任〔2024〕12号", "validFrom", since));
    return post;
  }

  private void assign(String kind, String level, ObjectNode scope, UUID post, Instant since) {
    create("assignments", assignment(kind, level, scope, post, since, null));
  }

  private static ObjectNode assignment(
      String kind, String level, ObjectNode scope, UUID post, Instant since, String degree) {
    return Json.object(
        "kind", kind,
        "level", level,
        "scope", scope,
        "holderPostId", post,
        "degree", degree,
        "basis", Json.object("docTitle", "建邺区安全生产责任清单", "docNo", "建安委〔2024〕8号", "clause", "附件一"),
        "validFrom", since);
  }

  private UUID create(String collection, ObjectNode body) {
    return UUID.fromString(suite.post(office, "/api/v1/" + collection, body).ok().id());
  }
}
