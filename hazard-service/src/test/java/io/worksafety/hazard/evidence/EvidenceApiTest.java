package io.worksafety.hazard.evidence;

import static io.restassured.RestAssured.given;
import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.body;
import static io.worksafety.hazard.Api.with;
import static io.worksafety.hazard.Case.LAT;
import static io.worksafety.hazard.Case.LON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Case;
import io.worksafety.platform.privacy.RetentionRun;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class EvidenceApiTest {

  private static final String PATH = "/api/v1/evidence";
  private static final DateTimeFormatter CAMERA =
      DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  @Test
  void aPictureThatIsWhatItIsSaidToBeIsStoredAndPublished() throws IOException {
    byte[] picture = Pictures.taken(CAMERA.format(Api.now()), LAT, LON);
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID id = announced(inspector(), photo(picture));

      append(inspector(), id, 0, picture)
          .then()
          .statusCode(200)
          .body("status", equalTo("STORED"))
          .body("size", equalTo(picture.length))
          .body("sha256", equalTo(Digests.hex(picture)))
          .body("differences", empty());

      events.await(Api.EVENT + "evidence-stored.v1", id);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
    }
  }

  @Test
  void whatThePictureSaysOtherwiseIsShown() throws IOException {
    byte[] picture = Pictures.taken("2026:01:02 03:04:05", 32.041310, 118.748602);

    append(inspector(), announced(inspector(), photo(picture)), 0, picture)
        .then()
        .statusCode(200)
        .body("status", equalTo("STORED"))
        .body("differences.what", equalTo(List.of("TIME", "POSITION")))
        .body("differences[1].apart", equalTo(4439));
  }

  @Test
  void anUploadGoesOnWhereItBrokeOff() throws IOException {
    byte[] picture = Pictures.plain("png", 500);
    assertThat(picture.length).isGreaterThan(600_000);
    UUID id = announced(inspector(), with(photo(picture), "mediaType", "image/png"));
    append(inspector(), id, 0, Arrays.copyOf(picture, 300_000)).then().statusCode(200);

    ProblemAssert.that(append(inspector(), id, 0, Arrays.copyOf(picture, 300_000)))
        .is(409, "evidence.offset-conflict");
    int received = as(inspector()).get(PATH + "/" + id).then().extract().path("received");
    append(inspector(), id, received, Arrays.copyOfRange(picture, received, picture.length))
        .then()
        .statusCode(200)
        .body("status", equalTo("STORED"));

    assertThat(content(inspector(), id, "ORIGINAL").asByteArray()).isEqualTo(picture);
  }

  @Test
  void smallPartsAreRefusedButTheLast() throws IOException {
    byte[] picture = Pictures.plain("png", 500);
    UUID id = announced(inspector(), with(photo(picture), "mediaType", "image/png"));

    ProblemAssert.that(append(inspector(), id, 0, Arrays.copyOf(picture, 1000)))
        .is(422, "evidence.part-size");
  }

  @Test
  void anotherFileThanTheOneAnnouncedIsRefused() throws IOException {
    byte[] picture = Pictures.plain("jpg", 50);
    UUID id = announced(inspector(), photo(picture));
    byte[] changed = picture.clone();
    changed[picture.length / 2]++;

    ProblemAssert.that(append(inspector(), id, 0, changed)).is(422, "evidence.digest-mismatch");
  }

  @Test
  void contentOfAnotherTypeIsRefused() throws IOException {
    byte[] png = Pictures.plain("png", 50);

    ProblemAssert.that(append(inspector(), announced(inspector(), photo(png)), 0, png))
        .is(422, "evidence.type-mismatch");
  }

  @Test
  void aZipIsNoDocument() throws IOException {
    byte[] zip = zip("hello.txt");
    String docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    Map<String, Object> claim = with(with(photo(zip), "kind", "DOCUMENT"), "mediaType", docx);

    ProblemAssert.that(append(inspector(), announced(inspector(), claim), 0, zip))
        .is(422, "evidence.type-mismatch");

    byte[] document = zip("[Content_Types].xml", "word/document.xml");
    append(
            inspector(),
            announced(
                inspector(), with(with(photo(document), "kind", "DOCUMENT"), "mediaType", docx)),
            0,
            document)
        .then()
        .statusCode(200)
        .body("status", equalTo("STORED"));
  }

  @Test
  void aFilmIsNoPhotograph() {
    ProblemAssert.that(
            as(inspector()).body(with(photo(new byte[] {1}), "mediaType", "video/mp4")).post(PATH))
        .is(422, "evidence.type-not-allowed");
  }

  @Test
  void aPartThatArrivedDamagedIsRefused() throws IOException {
    byte[] picture = Pictures.plain("jpg", 50);
    UUID id = announced(inspector(), photo(picture));

    ProblemAssert.that(
            as(inspector())
                .contentType(EvidencePart.TYPE)
                .header("Upload-Offset", 0)
                .header("Content-Digest", Digests.field(Digests.hex(new byte[] {1})))
                .body(picture)
                .patch(PATH + "/" + id + "/content"))
        .is(422, "evidence.part-digest");
  }

  @Test
  void theSameFileOfTheSameUploaderIsKnown() throws IOException {
    byte[] picture = Pictures.taken(CAMERA.format(Api.now()), LAT, LON);
    UUID id = stored(inspector(), photo(picture), picture);

    as(inspector())
        .body(photo(picture))
        .post(PATH)
        .then()
        .statusCode(200)
        .body("id", equalTo(id.toString()))
        .body("status", equalTo("STORED"));
    UUID another = announced(Api.inspector(Api.INSPECTOR).subject("other"), photo(picture));
    assertThat(another).isNotEqualTo(id);
  }

  @Test
  void whatIsAttachedToNothingIsSeenByItsUploaderAlone() throws IOException {
    byte[] picture = Pictures.taken(CAMERA.format(Api.now()), LAT, LON);
    UUID id = stored(inspector(), photo(picture), picture);

    as(inspector()).get(PATH + "/" + id).then().statusCode(200);
    ProblemAssert.that(as(Api.department()).get(PATH + "/" + id)).is(404, "not-found");
    ProblemAssert.that(as(Api.department()).get(PATH + "/" + id + "/link")).is(404, "not-found");
  }

  @Test
  void aLinkNeedsNoTokenAndAnswersRanges() throws IOException {
    byte[] picture = Pictures.taken(CAMERA.format(Api.now()), LAT, LON);
    UUID id = stored(inspector(), photo(picture), picture);
    String href =
        as(inspector())
            .get(PATH + "/" + id + "/link")
            .then()
            .statusCode(200)
            .extract()
            .path("href");

    Response whole = given().urlEncodingEnabled(false).get(href);
    whole
        .then()
        .statusCode(200)
        .contentType("image/jpeg")
        .header("Content-Disposition", startsWith("attachment"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Repr-Digest", Digests.field(Digests.hex(picture)));
    assertThat(whole.asByteArray()).isEqualTo(picture);
    Response range = given().header("Range", "bytes=10-19").get(href);
    range.then().statusCode(206).header("Content-Range", "bytes 10-19/" + picture.length);
    assertThat(range.asByteArray()).isEqualTo(Arrays.copyOfRange(picture, 10, 20));
    ProblemAssert.that(given().header("Range", "bytes=99999999-").get(href))
        .is(416, "evidence.range");
  }

  @Test
  void aLinkWorksForNothingElseAndNotForLong() throws IOException {
    byte[] picture = Pictures.taken(CAMERA.format(Api.now()), LAT, LON);
    UUID id = stored(inspector(), photo(picture), picture);
    String href = as(inspector()).get(PATH + "/" + id + "/link").path("href");

    ProblemAssert.that(given().get(href.replace("ORIGINAL", "PUBLIC")))
        .is(403, "evidence.link-invalid");
    ProblemAssert.that(given().get(href.replaceFirst("expires=\\d", "expires=9")))
        .is(403, "evidence.link-invalid");
    ProblemAssert.that(given().get(PATH + "/" + id + "/content")).is(403, "evidence.link-invalid");
    Api.travel(1);
    ProblemAssert.that(given().get(href)).is(403, "evidence.link-expired");
  }

  @Test
  void thePublicCopySaysNothingOfPlaceOrMaker() throws IOException {
    byte[] picture = Pictures.taken(CAMERA.format(Api.now()), LAT, LON);
    UUID id = stored(inspector(), photo(picture), picture);

    byte[] copy = content(inspector(), id, "PUBLIC").asByteArray();

    assertThat(new String(copy, StandardCharsets.UTF_8)).doesNotContain(Pictures.SECRET);
    as(inspector())
        .get(PATH + "/" + id)
        .then()
        .body("publicSha256", equalTo(Digests.hex(copy)))
        .body("publicSize", equalTo(copy.length))
        .body("publicSize", lessThan(picture.length));
  }

  @Test
  void verificationTakesUploadedEvidenceAndShowsWhatItSaysOtherwise() throws IOException {
    Case hazard = Case.rectifyingMajor().submitted();
    Instant now = Api.now();
    byte[] picture = Pictures.taken("2026:01:02 03:04:05", LAT, LON);
    Tokens verifier = Api.inspector(Api.INSPECTOR);
    Map<String, Object> claim = with(photo(picture), "capturedAt", now.toString());
    UUID id = stored(verifier, claim, picture);

    hazard
        .post(
            verifier,
            "verification",
            with(
                with(Case.verificationBody(), "evidence", List.of(Map.of("evidenceId", id))),
                "onSiteAt",
                Api.now().toString()))
        .then()
        .statusCode(200)
        .body("rectification.verifications[0].evidence[0].evidenceId", equalTo(id.toString()))
        .body("rectification.verifications[0].evidence[0].sha256", equalTo(Digests.hex(picture)))
        .body("rectification.verifications[0].evidence[0].differences", hasSize(1));
    as(Api.department()).get(PATH + "/" + id).then().statusCode(200);
    as(hazard.dutyHolder()).get(PATH + "/" + id).then().statusCode(200);
    ProblemAssert.that(as(Api.enterprise(UUID.randomUUID())).get(PATH + "/" + id))
        .is(404, "not-found");
  }

  @Test
  void evidenceTakenElsewhereDoesNotVerify() throws IOException {
    Case hazard = Case.rectifyingMajor().submitted();
    byte[] picture = Pictures.taken(CAMERA.format(Api.now()), 32.041310, 118.748602);
    Tokens verifier = Api.inspector(Api.INSPECTOR);
    UUID id =
        stored(
            verifier,
            with(photo(picture), "capturedGeo", Api.point(32.041310, 118.748602)),
            picture);

    ProblemAssert.that(
            hazard.post(
                verifier,
                "verification",
                with(Case.verificationBody(), "evidence", List.of(Map.of("evidenceId", id)))))
        .is(422, "hazard.evidence-too-far");
  }

  @Test
  void theEvidenceOfOthersCannotBeUsed() throws IOException {
    Case hazard = Case.rectifyingMajor();
    byte[] picture = Pictures.taken(CAMERA.format(Api.now()), LAT, LON);
    UUID id = stored(inspector(), photo(picture), picture);
    List<Map<String, Object>> one = List.of(Map.of("evidenceId", id));

    ProblemAssert.that(
            hazard.post(
                hazard.dutyHolder(),
                "submission",
                with(with(Case.submissionBody(), "before", one), "after", one)))
        .is(422, "evidence.unknown");
  }

  @Test
  void evidenceThatIsNeitherUploadedNorDescribedIsRefused() {
    Case hazard = Case.rectifyingMajor();

    ProblemAssert.that(
            hazard.post(
                hazard.dutyHolder(),
                "submission",
                with(Case.submissionBody(), "after", List.of(Map.of("kind", "PHOTO")))))
        .is(422, "hazard.evidence-incomplete");
  }

  @Test
  void anUploadNobodyGoesOnWithIsGivenUp() throws IOException {
    byte[] picture = Pictures.plain("png", 500);
    Map<String, Object> claim = with(photo(picture), "mediaType", "image/png");
    UUID id = announced(inspector(), claim);
    append(inspector(), id, 0, Arrays.copyOf(picture, 300_000)).then().statusCode(200);
    Api.travel(8);

    Arc.container().instance(RetentionRun.class).get().run();

    as(inspector())
        .get(PATH + "/" + id)
        .then()
        .body("status", equalTo("ABANDONED"))
        .body("received", equalTo(0));
    ProblemAssert.that(append(inspector(), id, 0, Arrays.copyOf(picture, 300_000)))
        .is(409, "evidence.not-uploading");
  }

  /** A name of its own for each test, so that none meets the files of another. */
  private final Tokens uploader =
      Api.inspector(Api.SECOND_INSPECTOR).subject("uploader-" + UUID.randomUUID());

  private Tokens inspector() {
    return uploader;
  }

  private static Map<String, Object> photo(byte[] file) {
    return body(
        "kind",
        "PHOTO",
        "mediaType",
        "image/jpeg",
        "size",
        file.length,
        "sha256",
        Digests.hex(file),
        "areaCode",
        Api.STREET,
        "capturedAt",
        Api.now().toString(),
        "capturedGeo",
        Api.point(LAT, LON),
        "mockSuspected",
        false);
  }

  private static UUID announced(Tokens token, Map<String, Object> claim) {
    return Api.created(as(token).body(claim).post(PATH));
  }

  private static UUID stored(Tokens token, Map<String, Object> claim, byte[] file) {
    UUID id = announced(token, claim);
    append(token, id, 0, file).then().statusCode(200).body("status", equalTo("STORED"));
    return id;
  }

  private static Response append(Tokens token, UUID id, int offset, byte[] part) {
    return as(token)
        .contentType(EvidencePart.TYPE)
        .header("Upload-Offset", offset)
        .body(part)
        .patch(PATH + "/" + id + "/content");
  }

  private static Response content(Tokens token, UUID id, String copy) {
    String href =
        as(token)
            .queryParam("copy", copy)
            .get(PATH + "/" + id + "/link")
            .then()
            .statusCode(200)
            .extract()
            .path("href");
    return given().get(href);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
