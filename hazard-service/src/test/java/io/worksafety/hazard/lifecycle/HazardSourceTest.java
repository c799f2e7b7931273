package io.worksafety.hazard.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.platform.security.AccessPolicy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HazardSourceTest {

  @Test
  void whoeverASourceNamesMayReportAndNobodyElse() {
    assertThat(AccessPolicy.current().require("reportHazard").roles())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(HazardSource.values())
                .flatMap(source -> source.reporters().stream())
                .distinct()
                .toList());
  }
}
