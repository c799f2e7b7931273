package io.worksafety.hazard.reporter;

import static io.worksafety.hazard.reporter.OpeningStatus.APPROVED;
import static io.worksafety.hazard.reporter.OpeningStatus.READ;
import static io.worksafety.hazard.reporter.OpeningStatus.REFUSED;
import static io.worksafety.hazard.reporter.OpeningStatus.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpeningStatusTest {

  @Test
  void eachStatusLeadsExactlyHere() {
    Map<OpeningStatus, Set<OpeningStatus>> table =
        Map.of(
            REQUESTED, Set.of(APPROVED, REFUSED),
            APPROVED, Set.of(READ),
            READ, Set.of(READ),
            REFUSED, Set.of());

    assertThat(table).containsOnlyKeys(OpeningStatus.values());
    table.forEach((status, next) -> assertThat(status.next()).as(status.name()).isEqualTo(next));
  }
}
