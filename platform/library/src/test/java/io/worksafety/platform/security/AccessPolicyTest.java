package io.worksafety.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessPolicyTest {

  private static final AccessPolicy POLICY =
      AccessPolicy.of(
          """
          # who may
          roles OFFICIALS = INSPECTOR, AUDITOR
          relation own = it belongs to the caller
          operation | roles           | area   | industry | relation | emergency
          getThing  | OFFICIALS       | within | any      | -        | yes
          getThing  | ENTERPRISE_USER | within | any      | own      | no
          getKeys   | PUBLIC          | any    | any      | -        | no
          """);

  @Test
  void theFirstRowThatNamesARoleOpensTheOperation() {
    Access access = POLICY.require("getThing");

    assertThat(access.allows(Set.of("AUDITOR"))).isTrue();
    assertThat(access.allows(Set.of("EXPERT"))).isFalse();
    assertThat(access.roles()).containsExactly("INSPECTOR", "AUDITOR", "ENTERPRISE_USER");
    assertThat(access.open()).isFalse();
    assertThat(POLICY.require("getKeys").open()).isTrue();
  }

  @Test
  void aRelationLimitsThoseWhoHaveNoRowWithoutIt() {
    Access access = POLICY.require("getThing");

    assertThat(access.only("own", Set.of("ENTERPRISE_USER"))).isTrue();
    assertThat(access.only("own", Set.of("ENTERPRISE_USER", "AUDITOR"))).isFalse();
    assertThat(access.only("own", Set.of("ENTERPRISE_USER", "EXPERT"))).isTrue();
    assertThat(access.only("own", Set.of())).isTrue();
  }

  @Test
  void anEmergencyIsForTheRolesOfItsRow() {
    Access access = POLICY.require("getThing");

    assertThat(access.emergency(Set.of("INSPECTOR"))).isTrue();
    assertThat(access.emergency(Set.of("ENTERPRISE_USER"))).isFalse();
  }

  @Test
  void whatHasNoRowIsOpenToNobodyAndCannotBeNamedByMistake() {
    assertThat(POLICY.find("deleteThing")).isEmpty();
    assertThatThrownBy(() -> POLICY.require("getThings"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a | INSPECTOR | within | any | -            ! columns",
        "a | INSPEKTOR | within | any | - | no       ! there is no role",
        "a | INSPECTOR, INSPECTOR | any | any | - | no ! twice",
        "a | INSPECTOR | inside | any | - | no       ! needs within or any",
        "a | INSPECTOR | any | any | - | maybe       ! needs yes or no",
        "a | INSPECTOR | any | any | kin | no        ! no meaning",
        "a | INSPECTOR | any | any | - | yes         ! needs no emergency",
        "a | PUBLIC, INSPECTOR | any | any | - | no  ! for everybody"
      })
  void aSlipInTheTableIsFound(String row, String found) {
    assertThatThrownBy(() -> AccessPolicy.of(row)).hasMessageContaining(found);
  }

  @Test
  void aRoleHasOneRowOfAnOperation() {
    assertThatThrownBy(() ->
            AccessPolicy.of(
                "a | INSPECTOR | any | any | - | no\na | INSPECTOR | within | any | - | no"))
        .hasMessageContaining("two rows");
  }

  @Test
  void thePlatformsOwnTableIsSound() {
    assertThat(AccessPolicy.of(text("access-policy-platform.txt")).operations())
        .contains("getDeadline", "grantEmergencyAccess");
  }

  private static String text(String file) {
    try (var in = AccessPolicy.class.getClassLoader().getResourceAsStream(file)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
