package io.worksafety.hazard.ledger;

import static io.worksafety.hazard.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class LedgerApiTest {

  private static final Logger LOGGER = Logger.getLogger(LedgerApiTest.class);
  private static final String ENTERPRISES = "/api/v1/enterprises/imports";
  private static final String PREMISES = "/api/v1/premises/imports";
  private static final String HEADER = "统一社会信用代码,名称,类型,行业代码,区划代码,从业人数\n";

  @Test
  void aChineseLedgerInTheEncodingOfExcelIsImported() {
    String uscc = Api.uscc();
    String csv = HEADER + uscc + ",南京莫愁电动车商贸有限公司,企业法人,F5266,320105001,18\n";

    Response imported = send(ENTERPRISES, csv.getBytes(Charset.forName("GB18030")));

    imported
        .then()
        .statusCode(201)
        .header("Location", startsWith("/api/v1/hazard/imports/"))
        .body("status", equalTo("COMPLETED"))
        .body("charset", equalTo("GB18030"))
        .body("rows", equalTo(1))
        .body("created", equalTo(1))
        .body("errors", empty());
    as(Api.street())
        .get("/api/v1/enterprises?uscc=" + uscc)
        .then()
        .body("items[0].name", equalTo("南京莫愁电动车商贸有限公司"))
        .body("items[0].kind", equalTo("COMPANY"));
    as(Api.street())
        .get(imported.header("Location"))
        .then()
        .statusCode(200)
        .body("created", equalTo(1));
    assertThat(as(Api.street()).get(imported.header("Location")).asString())
        .isEqualTo(imported.asString());
  }

  @Test
  void englishHeadersInAnyOrderAndAByteOrderMarkAreUnderstood() {
    String uscc = Api.uscc();
    String csv =
        "\uFEFFname,kind,areaCode,uscc,lat,lon,crs\r\n\"甲, 乙\"\"丙\"\"\",COMPANY,320105001,"
            + uscc
            + ",32.0413,118.7486,wgs84\r\n";

    send(ENTERPRISES, csv.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(201)
        .body("charset", equalTo("UTF-8"))
        .body("created", equalTo(1));

    as(Api.street())
        .get("/api/v1/enterprises?uscc=" + uscc)
        .then()
        .body("items[0].name", equalTo("甲, 乙\"丙\""));
  }

  @Test
  void theSameFileAgainChangesNothingAndAChangedRowIsCorrected() {
    String first = Api.uscc();
    String second = Api.uscc();
    String csv =
        HEADER + first + ",甲公司,COMPANY,F5266,320105001,18\n" + second + ",乙公司,企业法人,,320105001,\n";
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      send(ENTERPRISES, utf8(csv)).then().body("created", equalTo(2));
      send(ENTERPRISES, utf8(csv))
          .then()
          .statusCode(201)
          .body("created", equalTo(0))
          .body("corrected", equalTo(0))
          .body("unchanged", equalTo(2));

      Response changed = send(ENTERPRISES, utf8(csv.replace("乙公司", "乙有限公司")));

      changed.then().body("corrected", equalTo(1)).body("unchanged", equalTo(1));
      var imported =
          events.await(Api.EVENT + "ledger-imported.v1", UUID.fromString(changed.path("id")));
      EventSchemas.ofModule().assertValid(imported);
      UUID id =
          UUID.fromString(
              as(Api.street()).get("/api/v1/enterprises?uscc=" + second).path("items[0].id"));
      events.await(Api.EVENT + "enterprise-corrected.v1", id);
      assertThat(events.ofAggregate(id)).hasSize(2);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
    }
  }

  @Test
  void columnsTheFileLacksStayAsTheyAre() {
    String uscc = Api.uscc();
    send(ENTERPRISES, utf8(HEADER + uscc + ",甲公司,COMPANY,F5266,320105001,18\n"))
        .then()
        .body("created", equalTo(1));

    send(ENTERPRISES, utf8("信用代码,从业人数\n" + uscc.toLowerCase(Locale.ROOT) + ",25\n"))
        .then()
        .body("corrected", equalTo(1));

    String id = as(Api.street()).get("/api/v1/enterprises?uscc=" + uscc).path("items[0].id");
    as(Api.street())
        .get("/api/v1/enterprises/" + id)
        .then()
        .body("employees", equalTo(25))
        .body("industryCode", equalTo("F5266"))
        .body("name", equalTo("甲公司"));
    send(ENTERPRISES, utf8("信用代码,从业人数\n" + Api.uscc() + ",25\n"))
        .then()
        .body("failed", equalTo(1))
        .body("errors.code", org.hamcrest.Matchers.hasItem("column-missing"));
  }

  @Test
  void everyErrorNamesRowAndColumnAndTheOtherRowsAreImported() {
    String good = Api.uscc();
    String csv =
        HEADER
            + good
            + ",甲公司,COMPANY,F5266,320105001,18\n"
            + "91440101718734738U,乙公司,COMPANY,F5266,320105001,18\n"
            + Api.uscc()
            + ",丙公司,COMPANY,F5266,320106001,18\n"
            + Api.uscc()
            + ",丁公司,公司,F5266,320105001,许多\n"
            + good
            + ",戊公司,COMPANY,F5266,320105001,18\n"
            + Api.uscc()
            + ",,COMPANY,F5266,320105001,18\n"
            + ",己公司,COMPANY,F5266,320105001,18\n";

    Response report = send(ENTERPRISES + "?mode=PER_ROW", utf8(csv));

    report
        .then()
        .statusCode(201)
        .body("status", equalTo("COMPLETED"))
        .body("rows", equalTo(7))
        .body("created", equalTo(1))
        .body("failed", equalTo(6))
        .body("errorCount", equalTo(7));
    String errors = "/api/v1/hazard/imports/" + report.path("id") + "/errors";
    Response first = as(Api.street()).get(errors + "?limit=4");
    first
        .then()
        .statusCode(200)
        .body("items.row", contains(3, 4, 5, 5))
        .body("items.column", contains("统一社会信用代码", "区划代码", "类型", "从业人数"))
        .body(
            "items.code",
            contains("credit-code-text", "outside-area", "unknown-value", "whole-number"));
    as(Api.street())
        .get(errors + "?limit=4&cursor=" + first.path("next"))
        .then()
        .body("items.row", contains(6, 7, 8))
        .body("items.code", contains("duplicate-in-file", "not-null", "enterprise.uscc-needed"));
    as(Api.street())
        .get("/api/v1/enterprises?uscc=" + good)
        .then()
        .body("items[0].name", equalTo("甲公司"));
  }

  @Test
  void allOrNothingWritesNothingWhenARowIsRefused() {
    String good = Api.uscc();
    String csv =
        HEADER
            + good
            + ",甲公司,COMPANY,F5266,320105001,18\n"
            + Api.uscc()
            + ",乙公司,COMPANY,X,320105001,1\n";

    send(ENTERPRISES, utf8(csv))
        .then()
        .statusCode(201)
        .body("status", equalTo("REFUSED"))
        .body("created", equalTo(0))
        .body("failed", equalTo(1))
        .body("errors[0].row", equalTo(3))
        .body("errors[0].code", equalTo("industry-code-text"));

    as(Api.street()).get("/api/v1/enterprises?uscc=" + good).then().body("items", empty());
  }

  @Test
  void aDryRunOnlyTells() {
    String uscc = Api.uscc();

    send(
            ENTERPRISES + "?dryRun=true&mode=PER_ROW",
            utf8(HEADER + uscc + ",甲公司,COMPANY,F5266,320105001,18\n"))
        .then()
        .statusCode(201)
        .body("status", equalTo("CHECKED"))
        .body("created", equalTo(1));

    as(Api.street()).get("/api/v1/enterprises?uscc=" + uscc).then().body("items", empty());
  }

  @Test
  void premisesAreKnownByReferenceOrByEnterpriseAndAddress() {
    UUID enterprise = Api.anEnterprise();
    String uscc = as(Api.street()).get("/api/v1/enterprises/" + enterprise).path("uscc");
    String reference = "JY-" + UUID.randomUUID();
    String header = "外部编号,名称,类别,地址,区划代码,统一社会信用代码,建筑面积,同楼住人,居住人数\n";
    String csv =
        header
            + reference
            + ",门面,门面房、群租房,水西门大街1号,320105001,,86.5,是,7\n"
            + ",仓库,仓库,水西门大街2号,320105001,"
            + uscc
            + ",1200,否,\n"
            + ",无主,仓库,水西门大街3号,320105001,,1200,否,\n"
            + ",未知,仓库,水西门大街4号,320105001,"
            + Api.uscc()
            + ",1200,否,\n";
    send(PREMISES + "?mode=PER_ROW", utf8(csv))
        .then()
        .statusCode(201)
        .body("created", equalTo(2))
        .body("failed", equalTo(2))
        .body("errors.code", contains("key-missing", "premises.enterprise-unknown"));

    send(
            PREMISES + "?mode=PER_ROW",
            utf8(csv.replace(",7\n", ",9\n").replace(",1200,否,\n", ",1300,否,\n")))
        .then()
        .body("created", equalTo(0))
        .body("corrected", equalTo(2));

    as(Api.street())
        .get("/api/v1/premises?externalRef=" + reference)
        .then()
        .body("items[0].kinds", contains("GROUP_RENTAL", "SHOPFRONT"));
    String id =
        as(Api.street()).get("/api/v1/premises?enterpriseId=" + enterprise).path("items[0].id");
    as(Api.street())
        .get("/api/v1/premises/" + id)
        .then()
        .body("floorAreaM2", equalTo(1300.00f))
        .body("industryCode", equalTo("F5266"));
  }

  @Test
  void aFileThatIsNoLedgerIsRefusedByName() {
    ProblemAssert.that(send(ENTERPRISES, utf8("统一社会信用代码,颜色\n1,2\n")))
        .is(422, "ledger.header-invalid")
        .detailContains("颜色");
    ProblemAssert.that(send(ENTERPRISES, utf8("uscc,统一社会信用代码\n1,2\n")))
        .is(422, "ledger.header-invalid");
    ProblemAssert.that(send(ENTERPRISES, utf8(HEADER + "\"a,b\n"))).is(422, "ledger.not-csv");
    ProblemAssert.that(
            send(
                ENTERPRISES, new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xFF, (byte) 0xFF, '\n'}))
        .is(422, "ledger.not-text");
    ProblemAssert.that(as(Api.street()).body("{}").post(ENTERPRISES))
        .is(415, "unsupported-media-type");
    ProblemAssert.that(send(ENTERPRISES + "?mode=SOME", utf8(HEADER))).is(400, "parameter.invalid");
    ProblemAssert.that(send(ENTERPRISES, new byte[0])).is(422, "ledger.header-invalid");
  }

  @Test
  void anImportIsRepeatedSafelyUnderItsKey() {
    String csv = HEADER + Api.uscc() + ",甲公司,COMPANY,F5266,320105001,18\n";
    String key = UUID.randomUUID().toString();
    Response first = send(ENTERPRISES, utf8(csv), Api.street(), key);

    Response second = send(ENTERPRISES, utf8(csv), Api.street(), key);

    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    ProblemAssert.that(send(ENTERPRISES, utf8(csv + "\n"), Api.street(), key))
        .is(422, "idempotency.body-mismatch");
    ProblemAssert.that(send(ENTERPRISES, utf8(csv), Api.street(), null))
        .is(400, "idempotency.key-required");
  }

  @Test
  void anImportIsSeenInItsOwnAreaOnly() {
    Response imported = send(ENTERPRISES, utf8(HEADER + Api.uscc() + ",甲公司,COMPANY,,320105001,\n"));

    as(Api.department()).get(imported.header("Location")).then().statusCode(200);
    ProblemAssert.that(
            as(Tokens.of("STREET_OFFICER").area(Api.OTHER_STREET)).get(imported.header("Location")))
        .is(404, "not-found");
    ProblemAssert.that(
            send(ENTERPRISES, utf8(HEADER), Tokens.of("INSPECTOR").area(Api.STREET), "k"))
        .is(403, "forbidden");
  }

  @Test
  void fiveThousandRowsAreOneImportWithAnEventEach() {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < 5000; i++) {
      csv.append(Api.uscc())
          .append(",建邺区第")
          .append(i)
          .append("号企业,企业法人,C2631,320105001,")
          .append(i % 90)
          .append('\n');
    }
    try (var events = RecordedEvents.fromNow(Api.TOPIC).patience(Duration.ofSeconds(60))) {
      Response report = send(ENTERPRISES, utf8(csv.toString()));

      report.then().statusCode(201).body("created", equalTo(5000)).body("failed", equalTo(0));
      Duration took =
          Duration.between(
              Instant.parse(report.path("startedAt")), Instant.parse(report.path("finishedAt")));
      LOGGER.infof("5 000 rows in %s: %d rows/s", took, 5000_000L / Math.max(1, took.toMillis()));
      events.await(Api.EVENT + "ledger-imported.v1", UUID.fromString(report.path("id")));
      assertThat(
              events.awaitAtLeast(
                  5000,
                  "registered",
                  e -> e.type().endsWith("enterprise-registered.v1") && e.body().contains("号企业")))
          .hasSize(5000);
    }
  }

  private static byte[] utf8(String csv) {
    return csv.getBytes(StandardCharsets.UTF_8);
  }

  private static Response send(String path, byte[] csv) {
    return send(path, csv, Api.street(), UUID.randomUUID().toString());
  }

  private static Response send(String path, byte[] csv, Tokens token, String key) {
    var request =
        io.restassured.RestAssured.given()
            .config(
                RestAssuredConfig.config()
                    .encoderConfig(
                        EncoderConfig.encoderConfig()
                            .encodeContentTypeAs("text/csv", ContentType.BINARY)
                            .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
            .auth()
            .oauth2(token.jwt())
            .contentType("text/csv")
            .body(csv);
    return (key == null ? request : request.header("Idempotency-Key", key)).post(path);
  }
}
