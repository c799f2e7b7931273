package io.worksafety.testkit.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import io.worksafety.platform.security.AccessPolicy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceArchitectureTest {

  private static final String CANARY = "io.worksafety.testkit.canary.";

  private static final AccessPolicy POLICY =
      AccessPolicy.of(
          Stream.of(
                  "listCleanOrders",
                  "placeCleanOrder",
                  "post",
                  "put",
                  "patch",
                  "notPublic",
                  "inspectors",
                  "everybody")
              .map(operation -> operation + " | INSPECTOR | any | any | - | no")
              .collect(Collectors.joining("\n")));

  private static ServiceArchitecture canary(String name) {
    return ServiceArchitecture.rulesFor(CANARY + name).policy(POLICY);
  }

  private static ServiceArchitecture clean() {
    return canary("clean").doors("stock.Stock").foreignEvents("order.SupplierEvent");
  }

  /** What each broken rule says, by rule. */
  private static Map<String, List<String>> broken(ServiceArchitecture architecture) {
    JavaClasses code = architecture.code();
    TreeMap<String, List<String>> broken = new TreeMap<>();
    architecture
        .rules()
        .forEach((name, rule) -> {
          EvaluationResult result = rule.allowEmptyShould(true).evaluate(code);
          if (result.hasViolation()) {
            broken.put(name, result.getFailureReport().getDetails());
          }
        });
    return broken;
  }

  @Test
  void aCleanServicePasses() {
    assertThat(broken(clean())).isEmpty();
    clean().check();
  }

  @ParameterizedTest
  @CsvSource({
    "a1, A1, Exposed",
    "a3library, A3, Patience",
    "a4entity, A4, CrateResource",
    "a4aggregate, A4, PieceResource",
    "a4manager, A4, TableResource",
    "a5, A5, HiddenResource.notPublic",
    "a7, A7, Needy.clock",
    "a8, A8, Anywhere",
    "c1command, C1, UncommandedResource",
    "c1response, C1, BareResource",
    "c2, C2, OpenResource.anybody",
    "c3, C3, StockLost",
    "c4, C4, SelfWilledResource",
    "c5, C5, Tally"
  })
  void eachCanaryBreaksItsRuleAndNoOther(String name, String rule, String culprit) {
    Map<String, List<String>> broken = broken(canary(name));

    assertThat(broken).containsOnlyKeys(rule);
    assertThat(broken.get(rule)).allMatch(detail -> detail.contains(culprit));
  }

  @Test
  void aCycleBetweenFeaturesIsFound() {
    assertThat(broken(canary("a2").doors("chicken.Chicken", "egg.Egg"))).containsOnlyKeys("A2");
  }

  @Test
  void whoMayReadKafkaStillMayNotPublish() {
    Map<String, List<String>> broken = broken(canary("a9").mayUse("org.apache.kafka.."));

    assertThat(broken).containsOnlyKeys("A9");
    assertThat(broken.get("A9")).allMatch(detail -> detail.contains("Shouting"));
  }

  @Test
  void reachingPastADoorIsFoundAndThroughItIsNot() {
    // Hidden is public, which is A1's business; what reaches it is A3's
    Map<String, List<String>> broken = broken(canary("a3feature").doors("stock.Shelf"));

    assertThat(broken).containsOnlyKeys("A1", "A3");
    assertThat(broken.get("A1")).singleElement().asString().contains("Hidden");
    assertThat(broken.get("A3"))
        .isNotEmpty()
        .allMatch(detail -> detail.contains("Reaching") && detail.contains("Hidden"));
  }

  @Test
  void everyWayPastTheClockIsFound() {
    Map<String, List<String>> broken = broken(canary("a6"));

    assertThat(broken).containsOnlyKeys("A6");
    assertThat(broken.get("A6"))
        .hasSize(5)
        .noneMatch(detail -> detail.contains("WatchOfItsOwn.fine"));
  }

  @Test
  void everyVerbThatChangesNeedsACommand() {
    assertThat(broken(canary("c1command")).get("C1"))
        .anyMatch(detail -> detail.contains(".post()"))
        .anyMatch(detail -> detail.contains(".put()"))
        .anyMatch(detail -> detail.contains(".patch()"));
  }

  @Test
  void aNamedExceptionIsAllowed() {
    assertThat(broken(canary("a1").doors("stock.Exposed"))).isEmpty();
    assertThat(broken(canary("a3library").mayUse("org.awaitility.."))).isEmpty();
    assertThat(broken(canary("a8").useCases("stock.Anywhere"))).isEmpty();
  }

  @Test
  void anExceptionForWhatIsNotThereIsFound() {
    assertThat(broken(clean().doors("stock.Gone"))).containsOnlyKeys("A1");
    assertThat(broken(clean().doors("order.OrderLifecycle"))).containsOnlyKeys("A1");
    assertThat(broken(clean().useCases("order.Gone"))).containsOnlyKeys("A8");
    assertThat(broken(clean().foreignEvents("order.OrderEvent"))).containsOnlyKeys("C3");
    assertThat(broken(clean().foreignEvents("order.Gone"))).containsOnlyKeys("C3");
  }

  @Test
  void anEmptyPackageIsNoCleanService() {
    var nothing = ServiceArchitecture.rulesFor("io.worksafety.nowhere");
    JavaClasses code = nothing.code();

    assertThat(nothing.rules().values())
        .anySatisfy(
            rule -> assertThatThrownBy(() -> rule.check(code)).isInstanceOf(AssertionError.class));
  }

  @Test
  void everyRuleSaysWhy() {
    assertThat(clean().rules().values())
        .allMatch(rule -> rule.getDescription().contains("because"));
  }
}
