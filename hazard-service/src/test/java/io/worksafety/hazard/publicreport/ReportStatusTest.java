package io.worksafety.hazard.publicreport;

import static io.worksafety.hazard.publicreport.ReportAction.ACCEPT;
import static io.worksafety.hazard.publicreport.ReportAction.ANSWER;
import static io.worksafety.hazard.publicreport.ReportAction.CLOSE;
import static io.worksafety.hazard.publicreport.ReportAction.DECIDE_REWARD;
import static io.worksafety.hazard.publicreport.ReportAction.PAY_REWARD;
import static io.worksafety.hazard.publicreport.ReportAction.REJECT;
import static io.worksafety.hazard.publicreport.ReportAction.ROUTE;
import static io.worksafety.hazard.publicreport.ReportAction.SUPPLEMENT;
import static io.worksafety.hazard.publicreport.ReportAction.VERIFY;
import static io.worksafety.hazard.publicreport.ReportStatus.ACCEPTED;
import static io.worksafety.hazard.publicreport.ReportStatus.ANSWERED;
import static io.worksafety.hazard.publicreport.ReportStatus.CLOSED;
import static io.worksafety.hazard.publicreport.ReportStatus.RECEIVED;
import static io.worksafety.hazard.publicreport.ReportStatus.REJECTED;
import static io.worksafety.hazard.publicreport.ReportStatus.REWARDED;
import static io.worksafety.hazard.publicreport.ReportStatus.ROUTED;
import static io.worksafety.hazard.publicreport.ReportStatus.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of states, spelt out here once more and not computed from the code. */
class ReportStatusTest {

  @Test
  void eachStatusLeadsExactlyHere() {
    Map<ReportStatus, Set<ReportStatus>> table =
        Map.of(
            RECEIVED, Set.of(ACCEPTED, REJECTED, ROUTED),
            ACCEPTED, Set.of(VERIFIED),
            REJECTED, Set.of(),
            ROUTED, Set.of(VERIFIED),
            VERIFIED, Set.of(ANSWERED),
            ANSWERED, Set.of(REWARDED, CLOSED),
            REWARDED, Set.of(),
            CLOSED, Set.of());

    assertThat(table).containsOnlyKeys(ReportStatus.values());
    table.forEach((status, next) -> assertThat(status.next()).as(status.name()).isEqualTo(next));
  }

  @Test
  void eachStatusAllowsExactlyTheseActs() {
    Map<ReportStatus, Set<ReportAction>> table =
        Map.of(
            RECEIVED, Set.of(SUPPLEMENT, ACCEPT, REJECT, ROUTE),
            ACCEPTED, Set.of(SUPPLEMENT, VERIFY),
            REJECTED, Set.of(),
            ROUTED, Set.of(SUPPLEMENT, VERIFY),
            VERIFIED, Set.of(ANSWER),
            ANSWERED, Set.of(DECIDE_REWARD, PAY_REWARD, CLOSE),
            REWARDED, Set.of(),
            CLOSED, Set.of());

    assertThat(table).containsOnlyKeys(ReportStatus.values());
    table.forEach((status, acts) ->
        assertThat(
                Arrays.stream(ReportAction.values())
                    .filter(action -> action.possible(status))
                    .collect(Collectors.toSet()))
            .as(status.name())
            .isEqualTo(acts));
  }
}
