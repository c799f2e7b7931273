package io.worksafety.testkit.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.worksafety.testkit.AccessMatrix;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The matrix notices what it is there for. */
@QuarkusTest
@WithTestResource(
    value = SuiteParts.class,
    initArgs = @ResourceArg(name = "service", value = "echo"))
class AccessMatrixTest {

  @Test
  void aThingSeenByWhomThePolicyNamesAndByNobodyElsePasses() {
    assertThatCode(() -> of(matrix().thing("things", thing()), "getThing").execute())
        .doesNotThrowAnyException();
  }

  @Test
  void aThingThatIsNotWhereThePolicySaysIsNoticed() {
    AccessMatrix swapped = matrix().thing("things", thing()).areas("540102", "320105");

    assertThatThrownBy(() -> of(swapped, "getThing").execute())
        .hasMessageContaining("AUDITOR of 320105 learns of it: 200")
        .hasMessageContaining("AUDITOR: 404");
  }

  @Test
  void aCollectionWithoutAThingIsNoticed() {
    assertThatThrownBy(() -> of(matrix(), "getThing").execute())
        .hasMessageContaining("no thing of the collection things");
  }

  @Test
  void aContractThatDoesNotShowThePolicyIsNoticed() {
    // The echo service's own operations are not described, so their access is not shown
    assertThatThrownBy(() -> of(matrix(), "policy and contract agree").execute())
        .hasMessageContaining("getThing: x-access is not what the access policy says");
  }

  private static AccessMatrix matrix() {
    return AccessMatrix.of("echo", RestAssured.port);
  }

  private static Executable of(AccessMatrix matrix, String test) {
    var found = matrix.tests().filter(t -> t.getDisplayName().equals(test)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst().getExecutable();
  }

  private static String thing() {
    return given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(Tokens.of("INSPECTOR").area("32").jwt())
        .body(Map.of("name", "物", "kind", "SMALL", "areaCode", "320105001"))
        .post("/api/v1/things")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
