package io.worksafety.hazard.survey;

import static io.worksafety.hazard.survey.SurveyRoundAction.COMPLETE;
import static io.worksafety.hazard.survey.SurveyRoundAction.CORRECT;
import static io.worksafety.hazard.survey.SurveyRoundAction.COVER;
import static io.worksafety.hazard.survey.SurveyRoundAction.START;
import static io.worksafety.hazard.survey.SurveyRoundAction.VOID;
import static io.worksafety.hazard.survey.SurveyStatus.COMPLETED;
import static io.worksafety.hazard.survey.SurveyStatus.PLANNED;
import static io.worksafety.hazard.survey.SurveyStatus.RUNNING;
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
class SurveyStatusTest {

  static Stream<Arguments> acts() {
    return Stream.of(
        Arguments.of(PLANNED, Set.of(CORRECT, START, VOID)),
        Arguments.of(RUNNING, Set.of(COVER, COMPLETE, VOID)),
        Arguments.of(COMPLETED, Set.of(VOID)));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void aStatusAllowsExactlyTheseActs(SurveyStatus status, Set<SurveyRoundAction> acts) {
    assertThat(
            Arrays.stream(SurveyRoundAction.values())
                .filter(action -> action.possible(status))
                .collect(Collectors.toSet()))
        .isEqualTo(acts);
  }

  static Stream<Arguments> moves() {
    return Stream.of(
        Arguments.of(PLANNED, Set.of(RUNNING)),
        Arguments.of(RUNNING, Set.of(COMPLETED)),
        Arguments.of(COMPLETED, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void aStatusMovesToExactlyThese(SurveyStatus from, Set<SurveyStatus> to) {
    assertThat(from.next()).isEqualTo(to);
  }

  @Test
  void everyStatusIsInBothTables() {
    assertThat(acts().map(a -> a.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(Set.of((Object[]) SurveyStatus.values()));
    assertThat(moves().map(a -> a.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(Set.of((Object[]) SurveyStatus.values()));
  }
}
