package io.worksafety.hazard.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a view offers and what the resource lets through must not drift apart. */
class HazardRolesTest {

  private static final Map<HazardAction, String> METHODS =
      Map.ofEntries(
          Map.entry(HazardAction.REJECT, "rejectHazard"),
          Map.entry(HazardAction.REGISTER, "registerHazard"),
          Map.entry(HazardAction.GRADE, "gradeHazard"),
          Map.entry(HazardAction.REGRADE, "regradeHazard"),
          Map.entry(HazardAction.CONTROL, "controlHazard"),
          Map.entry(HazardAction.SUBMIT_PLAN, "submitRectificationPlan"),
          Map.entry(HazardAction.APPROVE_PLAN, "approveRectificationPlan"),
          Map.entry(HazardAction.EXTEND, "extendRectification"),
          Map.entry(HazardAction.SUBMIT, "submitRectification"),
          Map.entry(HazardAction.VERIFY, "verifyRectification"),
          Map.entry(HazardAction.RESUME, "resumeProduction"),
          Map.entry(HazardAction.CLOSE, "closeHazard"),
          Map.entry(HazardAction.REOPEN, "reopenHazard"));

  @Test
  void everyActHasTheSameRolesInBothPlaces() {
    assertThat(METHODS).containsOnlyKeys(HazardAction.values());
    METHODS.forEach(
        (action, method) -> assertThat(roles(method)).as(method).isEqualTo(action.roles()));
  }

  @Test
  void whoeverASourceNamesMayReport() {
    Set<String> reporters =
        Arrays.stream(HazardSource.values())
            .flatMap(source -> source.reporters().stream())
            .collect(Collectors.toSet());
    assertThat(roles("reportHazard")).isEqualTo(reporters);
  }

  private static Set<String> roles(String method) {
    return Arrays.stream(HazardResource.class.getDeclaredMethods())
        .filter(m -> m.getName().equals(method) && m.isAnnotationPresent(RolesAllowed.class))
        .flatMap(m -> Arrays.stream(m.getAnnotation(RolesAllowed.class).value()))
        .collect(Collectors.toSet());
  }
}
