package io.worksafety.hazard.gathering;

import static io.worksafety.hazard.gathering.AlertAction.ACKNOWLEDGE;
import static io.worksafety.hazard.gathering.AlertAction.CLOSE;
import static io.worksafety.hazard.gathering.AlertAction.DISMISS;
import static io.worksafety.hazard.gathering.AlertAction.DISPERSE;
import static io.worksafety.hazard.gathering.AlertStatus.ACKED;
import static io.worksafety.hazard.gathering.AlertStatus.CLOSED;
import static io.worksafety.hazard.gathering.AlertStatus.DISPERSED;
import static io.worksafety.hazard.gathering.AlertStatus.FALSE_ALARM;
import static io.worksafety.hazard.gathering.AlertStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlertStatusTest {

  @Test
  void eachStatusLeadsExactlyHere() {
    Map<AlertStatus, Set<AlertStatus>> table =
        Map.of(
            OPEN, Set.of(ACKED),
            ACKED, Set.of(DISPERSED, FALSE_ALARM),
            DISPERSED, Set.of(CLOSED),
            FALSE_ALARM, Set.of(CLOSED),
            CLOSED, Set.of());

    assertThat(table).containsOnlyKeys(AlertStatus.values());
    table.forEach((status, next) -> assertThat(status.next()).as(status.name()).isEqualTo(next));
  }

  @Test
  void eachStatusAllowsExactlyTheseActs() {
    Map<AlertStatus, Set<AlertAction>> table =
        Map.of(
            OPEN, Set.of(ACKNOWLEDGE),
            ACKED, Set.of(DISPERSE, DISMISS),
            DISPERSED, Set.of(CLOSE),
            FALSE_ALARM, Set.of(CLOSE),
            CLOSED, Set.of());

    assertThat(table).containsOnlyKeys(AlertStatus.values());
    table.forEach((status, acts) ->
        assertThat(
                Arrays.stream(AlertAction.values())
                    .filter(action -> action.possible(status))
                    .collect(Collectors.toSet()))
            .as(status.name())
            .isEqualTo(acts));
  }
}
