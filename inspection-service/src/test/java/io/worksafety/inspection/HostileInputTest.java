package io.worksafety.inspection;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.worksafety.testkit.HostileInput;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class HostileInputTest {

  @TestFactory
  Stream<DynamicTest> hasItsNamedAnswer() {
    Scene scene = Scene.set();
    UUID id = scene.announcedInProgress();
    return HostileInput.against(
        new HostileInput.Target(
            "127.0.0.1",
            RestAssured.port,
            scene.teamMember(),
            Tokens.of("INSPECTOR").person(UUID.randomUUID()).area("320106").jwt(),
            Scene.path(id, "findings"),
            """
            {"clause":"《消防法》第二十八条","title":"占用消防车通道","description":"通道内停放车辆三台。",\
            "severityHint":"GENERAL","handling":"ON_THE_SPOT_FIXED","evidence":[]}\
            """,
            "title",
            200,
            "severityHint",
            "/api/v1/inspections",
            "",
            Scene.path(id)));
  }
}
