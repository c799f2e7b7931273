package io.worksafety.hazard.registry;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import io.worksafety.testkit.parts.Parts;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Enterprises and premises as registers: voided, never deleted; as they were; found and counted.
 */
@QuarkusTest
@WithTestResource(SuiteParts.class)
class RegisterTest {

  private static final String PREMISES = "/api/v1/premises/";
  private static final String ENTERPRISES = "/api/v1/enterprises/";
  private static final Map<String, String> MISTAKE = Map.of("reason", "与另一条登记重复");

  @Inject DataSource asTheService;

  @Test
  void voidPremisesStayOnRecordAndLeaveTheLists() {
    UUID enterprise = Api.anEnterprise();
    UUID id = Api.premises(enterprise);
    String list = "/api/v1/premises?enterpriseId=" + enterprise;
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      ProblemAssert.that(as(Api.street()).body(Map.of()).post(PREMISES + id + "/voiding"))
          .is(400, "validation")
          .at("/reason");

      as(Api.street())
          .header("If-Match", "\"0\"")
          .body(MISTAKE)
          .post(PREMISES + id + "/voiding")
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("voiding.reason", equalTo("与另一条登记重复"))
          .body("voiding.by", equalTo("street"))
          .body("allowedActions", empty());

      EventSchemas.ofModule().assertValid(events.await(Api.EVENT + "premises-voided.v1", id));
    }
    as(Api.street()).get(list).then().body("items", empty());
    as(Api.street())
        .get(list + "&includeVoided=true")
        .then()
        .body("items.id", contains(id.toString()))
        .body("items[0].voiding.by", equalTo("street"));
    as(Api.street()).get(PREMISES + id).then().statusCode(200).body("version", equalTo(1));
  }

  @Test
  void aVoidEntryTakesNeitherCorrectionNorASecondVoidingNorAHazard() {
    UUID enterprise = Api.anEnterprise();
    UUID id = Api.premises(enterprise);
    as(Api.street()).body(MISTAKE).post(PREMISES + id + "/voiding").then().statusCode(200);

    ProblemAssert.that(as(Api.street()).body(MISTAKE).post(PREMISES + id + "/voiding"))
        .is(409, "register.voided");
    ProblemAssert.that(
            as(Api.street())
                .header("If-Match", "\"1\"")
                .body(Api.premisesBody(enterprise))
                .put(PREMISES + id))
        .is(409, "register.voided");
    ProblemAssert.that(as(Api.street()).body(Api.reportBody(id)).post("/api/v1/hazards"))
        .is(422, "hazard.object-unknown");
  }

  @Test
  void whatIsVoidGivesItsNumbersAndItsPlaceFree() {
    var body = with(Api.enterpriseBody(), "externalRef", "R-" + UUID.randomUUID());
    UUID wrong = Api.created(as(Api.street()).body(body).post("/api/v1/enterprises"));
    ProblemAssert.that(as(Api.street()).body(body).post("/api/v1/enterprises"))
        .is(409, "enterprise.uscc-known");
    as(Api.street()).body(MISTAKE).post(ENTERPRISES + wrong + "/voiding").then().statusCode(200);

    UUID right = Api.created(as(Api.street()).body(body).post("/api/v1/enterprises"));

    as(Api.street())
        .get("/api/v1/enterprises?uscc=" + body.get("uscc"))
        .then()
        .body("items.id", contains(right.toString()));
    ProblemAssert.that(as(Api.street()).body(Api.premisesBody(wrong)).post("/api/v1/premises"))
        .is(422, "premises.enterprise-unknown");
  }

  @Test
  void nothingIsVoidedThatOthersStandOn() {
    UUID enterprise = Api.anEnterprise();
    UUID premises = Api.premises(enterprise);
    ProblemAssert.that(as(Api.street()).body(MISTAKE).post(ENTERPRISES + enterprise + "/voiding"))
        .is(409, "enterprise.premises-in-force");

    UUID hazard =
        Api.created(as(Api.street()).body(Api.reportBody(premises)).post("/api/v1/hazards"));
    ProblemAssert.that(as(Api.street()).body(MISTAKE).post(PREMISES + premises + "/voiding"))
        .is(409, "registry.hazards-open");
    ProblemAssert.that(as(Api.street()).body(MISTAKE).post(ENTERPRISES + enterprise + "/voiding"))
        .is(409, "registry.hazards-open");

    as(Api.street())
        .body(Map.of("reason", "查无此情况"))
        .post("/api/v1/hazards/" + hazard + "/rejection")
        .then()
        .statusCode(200);
    as(Api.street()).body(MISTAKE).post(PREMISES + premises + "/voiding").then().statusCode(200);
    as(Api.street())
        .body(MISTAKE)
        .post(ENTERPRISES + enterprise + "/voiding")
        .then()
        .statusCode(200);
  }

  @Test
  void theRegisterIsReadAsItWasBeforeAndAfterACorrectionAndAVoiding() {
    UUID enterprise = Api.anEnterprise();
    var body = Api.premisesBody(enterprise);
    Instant before = Api.now().minusMillis(1);
    Response registered = as(Api.street()).body(body).post("/api/v1/premises");
    UUID id = Api.created(registered);
    Instant first = Instant.parse(registered.path("updatedAt"));
    Instant second =
        Instant.parse(
            as(Api.street())
                .header("If-Match", "\"0\"")
                .body(with(body, "occupants", 30))
                .put(PREMISES + id)
                .path("updatedAt"));
    Instant third =
        Instant.parse(
            as(Api.street()).body(MISTAKE).post(PREMISES + id + "/voiding").path("updatedAt"));
    String list = "/api/v1/premises?enterpriseId=" + enterprise;

    ProblemAssert.that(as(Api.street()).get(PREMISES + id + "?asOf=" + before))
        .is(404, "not-found");
    as(Api.street()).get(list + "&asOf=" + before).then().body("items", empty());
    as(Api.street())
        .get(PREMISES + id + "?asOf=" + first)
        .then()
        .body("occupants", equalTo(21))
        .body("version", equalTo(0))
        .body("voiding", nullValue());
    as(Api.street()).get(PREMISES + id + "?asOf=" + second).then().body("occupants", equalTo(30));
    as(Api.street())
        .get(list + "&asOf=" + second)
        .then()
        .body("items.id", contains(id.toString()))
        .body("items.version", contains(1));
    as(Api.street()).get(list + "&asOf=" + third).then().body("items", empty());
    ProblemAssert.that(as(Api.street()).get(list + "&asOf=" + Api.now().plusSeconds(600)))
        .is(400, "register.as-of-in-future");

    as(Api.street())
        .get(PREMISES + id + "/history")
        .then()
        .statusCode(200)
        .body("items.version", contains(0, 1, 2))
        .body("items.record.occupants", contains(21, 30, 30))
        .body("items.recordedBy", contains("street", "street", "street"))
        .body("items[0].recordedUntil", equalTo(second.toString()))
        .body("items[1].recordedUntil", equalTo(third.toString()))
        .body("items[2].recordedUntil", nullValue())
        .body("items[1].voiding", nullValue())
        .body("items[2].voiding.reason", equalTo("与另一条登记重复"));
    ProblemAssert.that(
            as(Tokens.of("STREET_OFFICER").area(Api.OTHER_STREET)).get(PREMISES + id + "/history"))
        .is(404, "not-found");
  }

  @Test
  void theServiceItselfCannotRewriteHistoryOrTallies() throws SQLException {
    UUID id = Api.premises(Api.anEnterprise());
    as(Api.street()).body(MISTAKE).post(PREMISES + id + "/voiding").then().statusCode(200);
    for (String tampering :
        List.of(
            "insert into premises_past select now(), p.* from premises p",
            "update premises_past set name = 'x'",
            "delete from premises_past",
            "insert into premises_tally select * from premises_tally",
            "update premises_tally set entries = 0",
            "delete from premises_tally_sum",
            "insert into tally_mark values ('premises', now())",
            "delete from premises")) {
      try (var connection = asTheService.getConnection();
          var statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute(tampering))
            .as(tampering)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void anEntryIsFoundByPartsOfNameAddressNumberPinyinAndInitials() {
    UUID enterprise = Api.anEnterprise();
    var body =
        with(
            with(
                with(Api.premisesBody(enterprise), "name", "六合龙池茶叶店"),
                "address",
                "江东中路３１８号" + UUID.randomUUID()),
            "externalRef",
            "LC-" + UUID.randomUUID());
    UUID id = Api.created(as(Api.street()).body(body).post("/api/v1/premises"));
    String list = "/api/v1/premises?enterpriseId=" + enterprise + "&q=";

    for (String word :
        List.of(
            "龙池",
            "龙池 江东",
            "茶叶店",
            "luhe",
            "longchi",
            "LONGCHI",
            "lhlc",
            "江东中路318",
            "jiangdongzhonglu318",
            body.get("externalRef").toString().substring(0, 12))) {
      as(Api.street()).get(list + word).then().body("items.id", contains(id.toString()));
    }
    for (String word : List.of("龙湖", "liuhe", "龙池 莫愁", "池龙", "100%", "___")) {
      as(Api.street()).get(list + word.replace("%", "%25")).then().body("items", empty());
    }
    for (String word : List.of("龙", "lh", "12", "龙 池")) {
      ProblemAssert.that(as(Api.street()).get(list + word)).is(400, "register.search-too-short");
    }
    String uscc = as(Api.street()).get(ENTERPRISES + enterprise).path("uscc");
    as(Api.street())
        .get("/api/v1/enterprises?q=" + uscc.substring(3, 18).toLowerCase(java.util.Locale.ROOT))
        .then()
        .body("items.id", hasItem(enterprise.toString()));
  }

  @Test
  void aCorrectionChangesWhatAnEntryIsFoundBy() {
    UUID enterprise = Api.anEnterprise();
    var body = with(Api.premisesBody(enterprise), "name", "蓝鲸冷库");
    UUID id = Api.created(as(Api.street()).body(body).post("/api/v1/premises"));
    Instant before = Api.now();
    as(Api.street())
        .header("If-Match", "\"0\"")
        .body(with(body, "name", "白鹭冷库"))
        .put(PREMISES + id)
        .then()
        .statusCode(200);
    String list = "/api/v1/premises?enterpriseId=" + enterprise + "&q=";

    as(Api.street()).get(list + "蓝鲸").then().body("items", empty());
    as(Api.street()).get(list + "bailu").then().body("items.id", contains(id.toString()));
    as(Api.street()).get(list + "蓝鲸&asOf=" + before).then().body("items.name", contains("蓝鲸冷库"));
  }

  @Test
  void nearAPointTheNearestComesFirstInMetres() {
    UUID enterprise = Api.anEnterprise();
    // A degree of longitude is shorter than one of latitude: east is nearer, by degrees it is not
    UUID north = at(enterprise, 32.0018, 118.70);
    UUID east = at(enterprise, 32.0, 118.7020);
    UUID far = at(enterprise, 32.02, 118.70);
    String list = "/api/v1/premises?enterpriseId=" + enterprise;
    String near = list + "&nearLat=32.0&nearLon=118.7&crs=CGCS2000";

    Response two = as(Api.street()).get(near + "&limit=1");
    two.then().body("items.id", contains(east.toString())).body("next", nullValue());
    assertThat(two.<Float>path("items[0].distanceMetres").doubleValue())
        .isCloseTo(188.6, within(1.0));
    as(Api.street()).get(near).then().body("items.id", contains(east.toString(), north.toString()));
    as(Api.street())
        .get(near + "&radiusMetres=3000")
        .then()
        .body("items.id", contains(east.toString(), north.toString(), far.toString()));
    as(Api.street())
        .get(near.replace("/premises?", "/premises/count?") + "&radiusMetres=3000")
        .then()
        .body("entries", equalTo(3));
    as(Api.street()).get(list).then().body("items[0].distanceMetres", nullValue());
    ProblemAssert.that(as(Api.street()).get(list + "&nearLat=32.0&nearLon=118.7"))
        .is(400, "register.place-incomplete");
  }

  @Test
  void insideAPolygonAreThoseInsideIt() {
    UUID enterprise = Api.anEnterprise();
    UUID inside = at(enterprise, 32.01, 118.71);
    at(enterprise, 32.03, 118.71);
    String list = "/api/v1/premises?enterpriseId=" + enterprise + "&crs=CGCS2000&within=";

    as(Api.street())
        .get(list + "118.70,32.00;118.72,32.00;118.71,32.02")
        .then()
        .body("items.id", contains(inside.toString()));
    for (String wrong : List.of("118.70,32.00;118.72,32.00", "a,b;c,d;e,f", "1,2;3,4;5,6")) {
      ProblemAssert.that(as(Api.street()).get(list + wrong)).is(400, "register.polygon-invalid");
    }
  }

  private static UUID at(UUID enterprise, double lat, double lon) {
    return Api.created(
        as(Api.street())
            .body(with(Api.premisesBody(enterprise), "location", Api.point(lat, lon)))
            .post("/api/v1/premises"));
  }

  @Test
  void countsAreExactAsOfAnyInstantAndTheSameByTallyAndByEntry() throws SQLException {
    UUID enterprise = Api.anEnterprise();
    Instant start = Api.now();
    int schools = count("kind=SCHOOL");
    int all = count("");
    var body = with(Api.premisesBody(enterprise), "kinds", List.of("SCHOOL", "SCENIC"));
    Response registered = as(Api.street()).body(body).post("/api/v1/premises");
    UUID id = Api.created(registered);
    Instant first = Instant.parse(registered.path("updatedAt"));
    assertThat(count("kind=SCHOOL")).isEqualTo(schools + 1);
    assertThat(count("kind=SCENIC&areaCode=" + Api.STREET + "&status=VACATED")).isZero();

    Instant vacated =
        Instant.parse(
            as(Api.street())
                .header("If-Match", "\"0\"")
                .body(with(with(body, "kinds", List.of("SCENIC")), "status", "VACATED"))
                .put(PREMISES + id)
                .path("updatedAt"));
    assertThat(count("kind=SCHOOL")).isEqualTo(schools);
    assertThat(count("")).isEqualTo(all + 1);
    as(Api.street()).body(MISTAKE).post(PREMISES + id + "/voiding").then().statusCode(200);

    assertThat(count("")).isEqualTo(all);
    assertThat(count("asOf=" + start)).isEqualTo(all);
    assertThat(count("kind=SCHOOL&asOf=" + first)).isEqualTo(schools + 1);
    assertThat(count("kind=SCENIC&status=VACATED&asOf=" + vacated)).isPositive();
    assertThat(count("includeVoided=true")).isGreaterThan(all);
    assertThat(count("enterpriseId=" + enterprise + "&asOf=" + first)).isEqualTo(1);
    assertThat(count("enterpriseId=" + enterprise)).isZero();
    assertTalliesAgree(Instant.now().plusSeconds(86_400L * 4000));
    assertTalliesAgree(first);
    assertTalliesAgree(vacated);
  }

  private static int count(String query) {
    return as(Api.street())
        .get("/api/v1/premises/count" + (query.isEmpty() ? "" : "?" + query))
        .then()
        .statusCode(200)
        .extract()
        .path("entries");
  }

  /** Every combination of the tally against the entries themselves. */
  private static void assertTalliesAgree(Instant at) throws SQLException {
    String counted =
        "select area_code, kinds, status, voided_at is not null, count(*)::numeric,"
            + " coalesce(sum(floor_area_m2), 0) from premises_at(?::timestamptz) group by 1, 2, 3, 4";
    String tallied =
        "select area_code, kinds, status, voided, sum(entries), sum(floor_area_m2)"
            + " from premises_tally_at(?::timestamptz) group by 1, 2, 3, 4 having sum(entries) <> 0";
    try (var database = Parts.superuser();
        var difference =
            database.prepareStatement(
                "(%1$s except %2$s) union all (%2$s except %1$s)".formatted(counted, tallied))) {
      for (int i = 1; i <= 4; i++) {
        difference.setString(i, at.toString());
      }
      assertThat(difference.executeQuery().next()).as("differs as of " + at).isFalse();
    }
  }

  @Test
  void sumsOfATallyChangeNoCount() throws SQLException {
    UUID enterprise = Api.anEnterprise();
    Response registered =
        as(Api.street()).body(Api.premisesBody(enterprise)).post("/api/v1/premises");
    Instant first = Instant.parse(registered.path("updatedAt"));
    Api.premises(enterprise);
    int before = count("asOf=" + first);
    int now = count("");

    int marks = settle();

    assertThat(marks).isPositive();
    assertThat(count("asOf=" + first)).isEqualTo(before);
    assertThat(count("")).isEqualTo(now);
    Api.premises(enterprise);
    assertThat(count("")).isEqualTo(now + 1);
    assertTalliesAgree(first);
    assertTalliesAgree(Instant.now().plusSeconds(86_400L * 4000));
    assertThat(settle()).isPositive();
    assertTalliesAgree(first);
  }

  /** As the service does, without its lag. */
  private int settle() throws SQLException {
    try (var connection = asTheService.getConnection();
        var settled =
            connection.prepareStatement("select premises_tally_settle(?::timestamptz, 1)")) {
      settled.setString(1, Api.now().toString());
      try (var row = settled.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  @Test
  void aTallyIsNotSummedUpWhileSomebodyWrites() throws SQLException {
    Api.premises(Api.anEnterprise());
    try (var writer = Parts.superuser();
        var statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("lock table premises_tally in row exclusive mode");

      assertThat(settle()).isZero();

      writer.rollback();
    }
  }

  @Test
  void lowSmallAndScatteredIsSaidOfWorkshopsOnlyAndWithAReason() {
    UUID enterprise = Api.anEnterprise();
    var criteria = Map.of("low", false, "small", true, "scattered", false, "reason", "面积不足300平方米");
    var body =
        with(
            with(Api.premisesBody(enterprise), "kinds", List.of("LSS_FACTORY")),
            "lssCriteria",
            criteria);
    ProblemAssert.that(
            as(Api.street())
                .body(with(body, "kinds", List.of("WAREHOUSE")))
                .post("/api/v1/premises"))
        .is(422, "premises.lss-unfit")
        .at("/lssCriteria");
    ProblemAssert.that(
            as(Api.street())
                .body(with(body, "lssCriteria", with(Map.copyOf(criteria), "small", false)))
                .post("/api/v1/premises"))
        .is(422, "premises.lss-unfit")
        .at("/lssCriteria");

    as(Api.street())
        .body(
            with(
                with(body, "fireFacilities", List.of("SMOKE_ALARM", "EXTINGUISHER")),
                "occupierRefs",
                List.of(enterprise.toString())))
        .post("/api/v1/premises")
        .then()
        .statusCode(201)
        .body("lssCriteria.small", equalTo(true))
        .body("lssCriteria.reason", equalTo("面积不足300平方米"))
        .body("fireFacilities", contains("EXTINGUISHER", "SMOKE_ALARM"))
        .body("occupierRefs", contains(enterprise.toString()));
  }

  @Test
  void anImportDoesNotTouchWhatIsVoidAndIsFoundAtOnce() {
    String uscc = Api.uscc();
    String csv = "uscc,name,kind,areaCode\n" + uscc + ",玄武琥珀五金厂,COMPANY,320105001\n";
    importEnterprises(csv);
    String wrong = as(Api.street()).get("/api/v1/enterprises?uscc=" + uscc).path("items[0].id");
    as(Api.street()).body(MISTAKE).post(ENTERPRISES + wrong + "/voiding").then().statusCode(200);

    importEnterprises(csv);

    as(Api.street())
        .get("/api/v1/enterprises?q=hupo&uscc=" + uscc)
        .then()
        .body("items.id", not(hasItem(wrong)))
        .body("items.size()", equalTo(1));
  }

  private static void importEnterprises(String csv) {
    as(Api.street())
        .contentType("text/csv")
        .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/enterprises/imports")
        .then()
        .statusCode(201)
        .body("created", equalTo(1));
  }
}
