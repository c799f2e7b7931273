package io.worksafety.responsibility.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.worksafety.platform.privacy.RetentionRun;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import io.worksafety.testkit.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class PersonalDataTest {

  private static final String DISCLOSED = "io.worksafety.responsibility.person-disclosed.v1";
  private static final String ANONYMISED = "io.worksafety.responsibility.person-anonymised.v1";
  private static final AtomicInteger NEXT = new AtomicInteger(100);

  private final Api office = Api.office();
  private final Api auditor = Api.auditor();
  private final Api discipline = Api.as(Tokens.of("DISCIPLINE").area(Api.DISTRICT));
  private final District district = new District();

  /** A number nobody else has, born on a day long ago, with the right check character. */
  private static String idNo() {
    String first = "32010519700101" + NEXT.incrementAndGet();
    for (char check : "0123456789X".toCharArray()) {
      if (io.worksafety.platform.code.CitizenId.isValid(first + check)) {
        return first + check;
      }
    }
    throw new AssertionError(first);
  }

  private static String phone() {
    return "1381234%04d".formatted(NEXT.incrementAndGet());
  }

  private UUID person(String name, String phone, String idNo) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    body.put("organizationId", district.department("数据局"));
    body.put("phone", phone);
    body.put("idNo", idNo);
    return office.create("persons", body);
  }

  @Test
  void numbersAreMaskedForEverybodyAndNamesForWhoNeedNotKnowThem() {
    String phone = phone();
    String idNo = idNo();
    UUID id = person("司马相如", phone, idNo);

    JsonPath seen = office.get("persons/" + id).jsonPath();
    assertThat(seen.getString("name")).isEqualTo("司马相如");
    assertThat(seen.getString("phone")).isEqualTo("138****" + phone.substring(7));
    assertThat(seen.getString("idNo")).isEqualTo("320105********" + idNo.substring(14));
    assertThat(auditor.get("persons/" + id).jsonPath().getString("name")).isEqualTo("司**");
    assertThat(
            Api.as(Tokens.of("INSPECTOR").area(Api.DISTRICT).person(id))
                .get("persons/" + id)
                .jsonPath()
                .getString("idNo"))
        .as("the person himself")
        .isEqualTo(idNo);
  }

  @Test
  void whoSeesNoNamesCannotSearchByThem() {
    ProblemAssert.that(auditor.get("persons", "name", "司马"))
        .is(403, "person.name-search-forbidden");
  }

  @Test
  void nothingPersonalStandsInTheTablesInClear() throws SQLException {
    String phone = phone();
    String idNo = idNo();
    UUID id = person("令狐冲之", phone, idNo);
    office.post("persons/search", Map.of("idNo", idNo)).then().statusCode(200);
    discipline
        .post("persons/" + id + "/disclosure", disclosure("NAME", "PHONE", "ID_NO"))
        .then()
        .statusCode(200);

    for (String table : List.of("person", "idempotency", "outbox", "audit_entry", "disclosure")) {
      String everything = dump(table);
      assertThat(everything).as(table).doesNotContain(phone).doesNotContain(idNo);
      if (!table.equals("person")) {
        assertThat(everything).as(table).doesNotContain("令狐冲之");
      }
    }
  }

  @Test
  void theScannerOfThatTestFindsWhatIsThere() throws SQLException {
    person("东方不白", null, null);

    assertThat(dump("person")).contains("东方不白");
  }

  private static String dump(String table) throws SQLException {
    StringBuilder all = new StringBuilder();
    try (var database = Parts.superuser();
        var statement = database.createStatement();
        var row = statement.executeQuery("select * from " + table)) {
      while (row.next()) {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          Object value = row.getObject(i);
          all.append(
              value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value);
        }
      }
    }
    return all.toString();
  }

  @Test
  void anIdentityNumberIsOnePersons() {
    String idNo = idNo();
    UUID id = person("张一", null, idNo);

    ProblemAssert.that(
            office.post(
                "persons",
                Map.of("name", "李二", "idNo", idNo, "organizationId", district.department("丁局"))))
        .is(409, "person.id-no-taken")
        .at("/idNo");
    office
        .put("persons/" + id, "\"0\"", Map.of("name", "张一一", "idNo", idNo))
        .then()
        .statusCode(200);
  }

  @Test
  void twoOfOneRequestCannotShareAnIdentityNumber() {
    String idNo = idNo();
    UUID unit = district.department("己局");
    Map<String, Object> one = Map.of("name", "甲", "idNo", idNo, "organizationId", unit);
    Map<String, Object> two = Map.of("name", "乙", "idNo", idNo, "organizationId", unit);

    JsonPath report =
        office
            .post("persons/bulk", Map.of("items", List.of(one, two)))
            .then()
            .statusCode(207)
            .extract()
            .jsonPath();

    assertThat(report.getList("items.status")).containsExactly(201, 409);
  }

  @Test
  void peopleAreFoundByEitherNumberHoweverItIsWritten() {
    String phone = phone();
    String idNo = idNo();
    UUID id = person("王五", phone, idNo);

    assertThat(found(Map.of("phone", "+86" + phone))).containsExactly(id.toString());
    assertThat(found(Map.of("idNo", idNo))).containsExactly(id.toString());
    assertThat(found(Map.of("idNo", idNo()))).isEmpty();
    assertThat(
            Api.street(Api.OTHER_STREET)
                .post("persons/search", Map.of("idNo", idNo))
                .jsonPath()
                .getList("items"))
        .as("outside the area")
        .isEmpty();
    ProblemAssert.that(office.post("persons/search", Map.of("idNo", idNo, "phone", phone)))
        .is(422, "person.search-by-one");
  }

  private List<String> found(Map<String, String> by) {
    return office
        .post("persons/search", by)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  @Test
  void aCorrectionKeepsWhatIsMaskedUnlessItIsGivenOrRemoved() {
    String phone = phone();
    UUID id = person("赵六", phone, idNo());

    office.put("persons/" + id, "\"0\"", Map.of("name", "赵六六")).then().statusCode(200);
    assertThat(office.get("persons/" + id).jsonPath().getString("phone")).startsWith("138****");

    office
        .put("persons/" + id, "\"1\"", Map.of("name", "赵六六", "remove", List.of("PHONE")))
        .then()
        .statusCode(200);
    JsonPath after = office.get("persons/" + id).jsonPath();
    assertThat(after.getString("phone")).isNull();
    assertThat(after.getString("idNo")).isNotNull();
    assertThat(found(Map.of("phone", phone))).isEmpty();
  }

  private static Map<String, Object> disclosure(String... fields) {
    return Map.of("purpose", "DISCIPLINE_REVIEW", "fields", List.of(fields));
  }

  @Test
  void aDisclosureShowsWhatWasAskedForAndIsTold() {
    String phone = phone();
    String idNo = idNo();
    UUID id = person("周七", phone, idNo);
    try (var events = RecordedEvents.fromNow("worksafety.responsibility.events.v1")) {

      var answer = discipline.post("persons/" + id + "/disclosure", disclosure("PHONE", "ID_NO"));

      JsonPath shown = answer.then().statusCode(200).extract().jsonPath();
      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(shown.getString("phone")).isEqualTo(phone);
      assertThat(shown.getString("idNo")).isEqualTo(idNo);
      assertThat(shown.getString("name")).isNull();
      var told = events.await(DISCLOSED, UUID.fromString(shown.getString("disclosureId")));
      EventSchemas.ofModule().assertValid(told);
      assertThat(told.body())
          .contains(id.toString(), "DISCIPLINE_REVIEW", "PHONE")
          .doesNotContain(phone)
          .doesNotContain(idNo);
    }
  }

  @Test
  void aFieldThatARoleMayNotHaveRefusesTheWholeDisclosure() {
    UUID id = person("吴八", phone(), idNo());

    ProblemAssert.that(
            Api.as(Tokens.of("DEPT_OFFICER").area(Api.DISTRICT))
                .post("persons/" + id + "/disclosure", disclosure("PHONE", "ID_NO")))
        .is(403, "person.disclosure-forbidden")
        .at("/fields");
    ProblemAssert.that(
            office.post("persons/" + id + "/disclosure", Map.of("fields", List.of("PHONE"))))
        .is(400, "validation");
    ProblemAssert.that(
            Api.street(Api.OTHER_STREET).post("persons/" + id + "/disclosure", disclosure("PHONE")))
        .is(404, "not-found");
  }

  @Test
  void afterARotationEverythingOpensAndTheOldKeyIsRetired() throws SQLException {
    String phone = phone();
    UUID id = person("郑九", phone, idNo());
    Set<String> before = keysOf("phone");

    office.post("responsibility/data-keys", Map.of("purpose", "person")).then().statusCode(200);

    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> {
          assertThat(keysOf("phone")).hasSize(1).doesNotContainAnyElementsOf(before);
          assertThat(keysOf("id_no")).hasSize(1);
          assertThat(retired()).containsAll(before);
        });
    assertThat(
            discipline
                .post("persons/" + id + "/disclosure", disclosure("PHONE"))
                .jsonPath()
                .getString("phone"))
        .isEqualTo(phone);
    assertThat(found(Map.of("phone", phone))).as("still found by it").contains(id.toString());
    ProblemAssert.that(office.post("responsibility/data-keys", Map.of("purpose", "weather")))
        .is(422, "data-key.purpose-unknown");
  }

  private static Set<String> keysOf(String column) throws SQLException {
    return texts(
        "select distinct encode(substring("
            + column
            + " from 2 for 16), 'hex') from person"
            + " where "
            + column
            + " is not null");
  }

  private static Set<String> retired() throws SQLException {
    return texts("select replace(id::text, '-', '') from data_key where retired_at is not null");
  }

  private static Set<String> texts(String sql) throws SQLException {
    try (var database = Parts.superuser();
        var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      Set<String> texts = new HashSet<>();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    }
  }

  @Test
  void aValueCopiedToAnotherRowDoesNotOpen() throws SQLException {
    UUID rich = person("钱多多", phone(), idNo());
    UUID poor = person("孙少少", phone(), idNo());
    try (var database = Parts.superuser();
        var copy =
            database.prepareStatement(
                "update person set phone = (select phone from person where id = ?)"
                    + " where id = ?")) {
      copy.setObject(1, rich);
      copy.setObject(2, poor);
      copy.executeUpdate();
    }
    try {
      assertThat(office.get("persons/" + poor).statusCode()).isEqualTo(500);
      assertThat(office.get("persons/" + rich).statusCode()).isEqualTo(200);
    } finally {
      try (var database = Parts.superuser();
          var undo =
              database.prepareStatement(
                  "update person set phone = null, phone_index = null where id = ?")) {
        undo.setObject(1, poor);
        undo.executeUpdate();
      }
    }
  }

  @Test
  void whoHasHeldNoPostForLongIsAnonymisedOnceAndForAll() throws SQLException {
    String phone = phone();
    UUID unit = district.department("档案局");
    UUID gone = person("冯十", phone, idNo());
    UUID serving = person("陈十一", phone(), idNo());
    UUID recent = person("褚十二", phone(), idNo());
    UUID post = district.post(unit, "DEPARTMENT", "处长");
    district.appoint(gone, post, District.LONG_AGO, "2021-01-01T00:00:00Z");
    district.appoint(serving, post, "2021-01-01T00:00:00Z", null);
    try (var database = Parts.superuser();
        var statement = database.createStatement()) {
      statement.executeUpdate(
          "update person set created_at = '2010-01-01' where id in ('"
              + gone
              + "', '"
              + serving
              + "')");
      // the period of the test: shorter, so that an appointment of 2020 is long over
      statement.executeUpdate(
          "insert into retention_rule values ('person.without-appointment', 2, 'test', 'test',"
              + " 'P3Y', 'ANONYMISE', '2021-11-01')");
    }
    try (var events = RecordedEvents.fromNow("worksafety.responsibility.events.v1")) {
      RetentionRun run = Arc.container().instance(RetentionRun.class).get();

      run.run();

      var told = events.await(ANONYMISED, gone);
      EventSchemas.ofModule().assertValid(told);
      assertThat(told.body()).contains("person.without-appointment/2").doesNotContain("冯十");
      JsonPath after = office.get("persons/" + gone).jsonPath();
      assertThat(after.getString("name")).isEqualTo("已匿名");
      assertThat(after.getString("phone")).isNull();
      assertThat(after.getString("anonymisedAt")).isNotNull();
      assertThat(found(Map.of("phone", phone))).isEmpty();
      for (UUID kept : List.of(serving, recent)) {
        assertThat(office.get("persons/" + kept).jsonPath().getString("anonymisedAt")).isNull();
      }
      assertThat(run.run()).as("nothing is left to do").isZero();
      ProblemAssert.that(
              office.put(
                  "persons/" + gone, "\"" + after.getLong("version") + "\"", Map.of("name", "冯十")))
          .is(409, "person.anonymised");
      ProblemAssert.that(discipline.post("persons/" + gone + "/disclosure", disclosure("NAME")))
          .is(409, "person.anonymised");
    }
  }

  @Test
  void whatIsHeldOnAPersonIsToldToThePersonAndToThoseWhoWatch() {
    String phone = phone();
    UUID id = person("卫十三", phone, idNo());
    UUID post = district.post(district.department("信访局"), "DEPARTMENT", "科长");
    UUID appointment = district.appoint(id, post, District.LONG_AGO, null);
    String path = "responsibility/personal-records/" + id;

    JsonPath own =
        Api.as(Tokens.of("DEPT_OFFICER").person(id).area(Api.DISTRICT)).get(path).jsonPath();
    JsonPath watched = auditor.get(path).jsonPath();

    assertThat(values(own)).contains("卫十三", phone);
    assertThat(values(watched)).contains("卫**", "138****" + phone.substring(7));
    assertThat(own.getList("tables.find { it.table == 'appointment' }.rows"))
        .containsExactly(appointment.toString());
    assertThat(watched.getInt("tables.find { it.table == 'appointment' }.count")).isEqualTo(1);
    ProblemAssert.that(Api.as(Tokens.of("DEPT_OFFICER").area(Api.DISTRICT)).get(path))
        .is(404, "not-found");
    assertThat(
            Api.as(Tokens.of("AUDITOR").area("320106"))
                .get(path)
                .jsonPath()
                .getInt("tables.find { it.table == 'appointment' }.count"))
        .as("in another district")
        .isZero();
  }

  private static List<String> values(JsonPath records) {
    return new ArrayList<>(records.getList("held.value", String.class));
  }
}
