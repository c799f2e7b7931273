package io.worksafety.hazard.campaign;

import static io.worksafety.hazard.campaign.CampaignAction.ADD_ITEM;
import static io.worksafety.hazard.campaign.CampaignAction.CLOSE;
import static io.worksafety.hazard.campaign.CampaignAction.CORRECT;
import static io.worksafety.hazard.campaign.CampaignAction.REPORT_PROGRESS;
import static io.worksafety.hazard.campaign.CampaignAction.START;
import static io.worksafety.hazard.campaign.CampaignAction.VOID;
import static io.worksafety.hazard.campaign.CampaignStatus.CLOSED;
import static io.worksafety.hazard.campaign.CampaignStatus.PLANNED;
import static io.worksafety.hazard.campaign.CampaignStatus.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of states, spelt out here once more and not computed from the code. */
class CampaignStatusTest {

  static Stream<Arguments> acts() {
    return Stream.of(
        Arguments.of(PLANNED, Set.of(CORRECT, START, VOID)),
        Arguments.of(RUNNING, Set.of(CORRECT, ADD_ITEM, REPORT_PROGRESS, CLOSE)),
        Arguments.of(CLOSED, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void aStatusAllowsExactlyTheseActs(CampaignStatus status, Set<CampaignAction> acts) {
    assertThat(
            Arrays.stream(CampaignAction.values())
                .filter(action -> action.possible(status))
                .collect(Collectors.toSet()))
        .isEqualTo(acts);
  }

  static Stream<Arguments> moves() {
    return Stream.of(
        Arguments.of(PLANNED, Set.of(RUNNING)),
        Arguments.of(RUNNING, Set.of(CLOSED)),
        Arguments.of(CLOSED, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void aStatusMovesToExactlyThese(CampaignStatus from, Set<CampaignStatus> to) {
    assertThat(from.next()).isEqualTo(to);
  }

  @Test
  void everyStatusIsInBothTables() {
    assertThat(acts().map(a -> a.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(Set.of((Object[]) CampaignStatus.values()));
    assertThat(moves().map(a -> a.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(Set.of((Object[]) CampaignStatus.values()));
  }
}
