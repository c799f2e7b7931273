package io.worksafety.hazard.solution;

import static io.worksafety.hazard.solution.IndustrySolutionAction.ACTIVATE;
import static io.worksafety.hazard.solution.IndustrySolutionAction.CLOSE;
import static io.worksafety.hazard.solution.IndustrySolutionAction.CORRECT;
import static io.worksafety.hazard.solution.IndustrySolutionAction.RECORD_RESULT;
import static io.worksafety.hazard.solution.IndustrySolutionAction.REVIEW;
import static io.worksafety.hazard.solution.IndustrySolutionAction.VOID;
import static io.worksafety.hazard.solution.SolutionStatus.ACTIVE;
import static io.worksafety.hazard.solution.SolutionStatus.CLOSED;
import static io.worksafety.hazard.solution.SolutionStatus.DRAFT;
import static io.worksafety.hazard.solution.SolutionStatus.REVIEWED;
import static io.worksafety.hazard.solution.SolutionStatus.SUPERSEDED;
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
class SolutionStatusTest {

  static Stream<Arguments> acts() {
    return Stream.of(
        Arguments.of(DRAFT, Set.of(CORRECT, ACTIVATE, VOID)),
        Arguments.of(ACTIVE, Set.of(RECORD_RESULT, REVIEW, VOID)),
        Arguments.of(REVIEWED, Set.of(CLOSE)),
        Arguments.of(CLOSED, Set.of()),
        Arguments.of(SUPERSEDED, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void aStatusAllowsExactlyTheseActs(SolutionStatus status, Set<IndustrySolutionAction> acts) {
    assertThat(
            Arrays.stream(IndustrySolutionAction.values())
                .filter(action -> action.possible(status))
                .collect(Collectors.toSet()))
        .isEqualTo(acts);
  }

  static Stream<Arguments> moves() {
    return Stream.of(
        Arguments.of(DRAFT, Set.of(ACTIVE)),
        Arguments.of(ACTIVE, Set.of(REVIEWED, SUPERSEDED)),
        Arguments.of(REVIEWED, Set.of(CLOSED)),
        Arguments.of(CLOSED, Set.of()),
        Arguments.of(SUPERSEDED, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void aStatusMovesToExactlyThese(SolutionStatus from, Set<SolutionStatus> to) {
    assertThat(from.next()).isEqualTo(to);
  }

  @Test
  void everyStatusIsInBothTables() {
    assertThat(acts().map(a -> a.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(Set.of((Object[]) SolutionStatus.values()));
    assertThat(moves().map(a -> a.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(Set.of((Object[]) SolutionStatus.values()));
  }
}
