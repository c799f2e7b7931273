package io.worksafety.hazard.construction;

import static io.worksafety.hazard.construction.SiteAction.ABANDON;
import static io.worksafety.hazard.construction.SiteAction.COMPLETE;
import static io.worksafety.hazard.construction.SiteAction.CORRECT;
import static io.worksafety.hazard.construction.SiteAction.RESUME;
import static io.worksafety.hazard.construction.SiteAction.START;
import static io.worksafety.hazard.construction.SiteAction.SUSPEND;
import static io.worksafety.hazard.construction.SiteAction.VOID;
import static io.worksafety.hazard.construction.SiteStatus.ABANDONED;
import static io.worksafety.hazard.construction.SiteStatus.APPROVED;
import static io.worksafety.hazard.construction.SiteStatus.COMPLETED;
import static io.worksafety.hazard.construction.SiteStatus.SUSPENDED;
import static io.worksafety.hazard.construction.SiteStatus.UNDER_CONSTRUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SiteStatusTest {

  @Test
  void eachStatusLeadsExactlyHere() {
    Map<SiteStatus, Set<SiteStatus>> table =
        Map.of(
            APPROVED, Set.of(UNDER_CONSTRUCTION, ABANDONED),
            UNDER_CONSTRUCTION, Set.of(SUSPENDED, COMPLETED, ABANDONED),
            SUSPENDED, Set.of(UNDER_CONSTRUCTION, ABANDONED),
            COMPLETED, Set.of(),
            ABANDONED, Set.of());

    assertThat(table).containsOnlyKeys(SiteStatus.values());
    table.forEach((status, next) -> assertThat(status.next()).as(status.name()).isEqualTo(next));
  }

  @Test
  void eachStatusAllowsExactlyTheseActs() {
    Map<SiteStatus, Set<SiteAction>> table =
        Map.of(
            APPROVED, Set.of(CORRECT, VOID, START, ABANDON),
            UNDER_CONSTRUCTION, Set.of(CORRECT, VOID, SUSPEND, COMPLETE, ABANDON),
            SUSPENDED, Set.of(CORRECT, VOID, RESUME, ABANDON),
            COMPLETED, Set.of(CORRECT, VOID),
            ABANDONED, Set.of(CORRECT, VOID));

    assertThat(table).containsOnlyKeys(SiteStatus.values());
    table.forEach((status, acts) ->
        assertThat(
                Arrays.stream(SiteAction.values())
                    .filter(action -> action.possible(status))
                    .collect(Collectors.toSet()))
            .as(status.name())
            .isEqualTo(acts));
  }
}
