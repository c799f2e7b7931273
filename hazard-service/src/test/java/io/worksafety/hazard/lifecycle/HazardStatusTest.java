package io.worksafety.hazard.lifecycle;

import static io.worksafety.hazard.lifecycle.HazardAction.ACCEPT_TRANSFER;
import static io.worksafety.hazard.lifecycle.HazardAction.APPROVE_PLAN;
import static io.worksafety.hazard.lifecycle.HazardAction.CLOSE;
import static io.worksafety.hazard.lifecycle.HazardAction.CONFIRM_LEVEL;
import static io.worksafety.hazard.lifecycle.HazardAction.CONTROL;
import static io.worksafety.hazard.lifecycle.HazardAction.EXTEND;
import static io.worksafety.hazard.lifecycle.HazardAction.GRADE;
import static io.worksafety.hazard.lifecycle.HazardAction.MERGE;
import static io.worksafety.hazard.lifecycle.HazardAction.REGISTER;
import static io.worksafety.hazard.lifecycle.HazardAction.REGRADE;
import static io.worksafety.hazard.lifecycle.HazardAction.REJECT;
import static io.worksafety.hazard.lifecycle.HazardAction.REOPEN;
import static io.worksafety.hazard.lifecycle.HazardAction.RESUME;
import static io.worksafety.hazard.lifecycle.HazardAction.SUBMIT;
import static io.worksafety.hazard.lifecycle.HazardAction.SUBMIT_PLAN;
import static io.worksafety.hazard.lifecycle.HazardAction.TRANSFER;
import static io.worksafety.hazard.lifecycle.HazardAction.VERIFY;
import static io.worksafety.hazard.lifecycle.HazardLevel.GENERAL;
import static io.worksafety.hazard.lifecycle.HazardLevel.MAJOR;
import static io.worksafety.hazard.lifecycle.HazardStatus.CLOSED;
import static io.worksafety.hazard.lifecycle.HazardStatus.CONTROLLED;
import static io.worksafety.hazard.lifecycle.HazardStatus.GRADED;
import static io.worksafety.hazard.lifecycle.HazardStatus.MERGED;
import static io.worksafety.hazard.lifecycle.HazardStatus.RECTIFYING;
import static io.worksafety.hazard.lifecycle.HazardStatus.REGISTERED;
import static io.worksafety.hazard.lifecycle.HazardStatus.REJECTED;
import static io.worksafety.hazard.lifecycle.HazardStatus.REPORTED;
import static io.worksafety.hazard.lifecycle.HazardStatus.SUBMITTED;
import static io.worksafety.hazard.lifecycle.HazardStatus.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of states, spelt out here once more and not computed from the code. */
class HazardStatusTest {

  static Stream<Arguments> acts() {
    return Stream.of(
        Arguments.of(REPORTED, null, Set.of(REJECT, REGISTER, MERGE, TRANSFER, ACCEPT_TRANSFER)),
        Arguments.of(REJECTED, null, Set.of()),
        Arguments.of(MERGED, null, Set.of()),
        Arguments.of(REGISTERED, null, Set.of(GRADE, CONFIRM_LEVEL, TRANSFER, ACCEPT_TRANSFER)),
        Arguments.of(GRADED, GENERAL, Set.of(REGRADE, CONFIRM_LEVEL, TRANSFER, ACCEPT_TRANSFER)),
        Arguments.of(GRADED, MAJOR, Set.of(CONTROL, REGRADE, TRANSFER, ACCEPT_TRANSFER)),
        Arguments.of(
            CONTROLLED,
            MAJOR,
            Set.of(SUBMIT_PLAN, APPROVE_PLAN, REGRADE, TRANSFER, ACCEPT_TRANSFER)),
        Arguments.of(
            RECTIFYING,
            GENERAL,
            Set.of(EXTEND, SUBMIT, REGRADE, CONFIRM_LEVEL, TRANSFER, ACCEPT_TRANSFER)),
        Arguments.of(RECTIFYING, MAJOR, Set.of(EXTEND, SUBMIT, REGRADE, TRANSFER, ACCEPT_TRANSFER)),
        Arguments.of(
            SUBMITTED, GENERAL, Set.of(VERIFY, REGRADE, CONFIRM_LEVEL, TRANSFER, ACCEPT_TRANSFER)),
        Arguments.of(SUBMITTED, MAJOR, Set.of(VERIFY, REGRADE, TRANSFER, ACCEPT_TRANSFER)),
        Arguments.of(
            VERIFIED,
            GENERAL,
            Set.of(RESUME, CLOSE, REGRADE, CONFIRM_LEVEL, TRANSFER, ACCEPT_TRANSFER)),
        Arguments.of(VERIFIED, MAJOR, Set.of(RESUME, CLOSE, REGRADE, TRANSFER, ACCEPT_TRANSFER)),
        Arguments.of(CLOSED, GENERAL, Set.of(REOPEN)),
        Arguments.of(CLOSED, MAJOR, Set.of(REOPEN)));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void aStatusAllowsExactlyTheseActs(
      HazardStatus status, HazardLevel level, Set<HazardAction> acts) {
    assertThat(
            Arrays.stream(HazardAction.values())
                .filter(action -> action.possible(status, level))
                .collect(Collectors.toSet()))
        .isEqualTo(acts);
  }

  static Stream<Arguments> moves() {
    return Stream.of(
        Arguments.of(REPORTED, Set.of(REJECTED, MERGED, REGISTERED)),
        Arguments.of(REJECTED, Set.of()),
        Arguments.of(MERGED, Set.of()),
        Arguments.of(REGISTERED, Set.of(GRADED)),
        Arguments.of(GRADED, Set.of(CONTROLLED, RECTIFYING)),
        Arguments.of(CONTROLLED, Set.of(RECTIFYING)),
        Arguments.of(RECTIFYING, Set.of(SUBMITTED, GRADED)),
        Arguments.of(SUBMITTED, Set.of(VERIFIED, RECTIFYING, GRADED)),
        Arguments.of(VERIFIED, Set.of(CLOSED, GRADED)),
        Arguments.of(CLOSED, Set.of(RECTIFYING)));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void aStatusMovesToExactlyThese(HazardStatus from, Set<HazardStatus> to) {
    assertThat(from.next()).isEqualTo(to);
  }

  @Test
  void everyStatusIsInBothTables() {
    assertThat(acts().map(a -> a.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(Set.of((Object[]) HazardStatus.values()));
    assertThat(moves().map(a -> a.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(Set.of((Object[]) HazardStatus.values()));
  }

  @ParameterizedTest
  @EnumSource(HazardStatus.class)
  void onlyRejectedMergedAndClosedAreDone(HazardStatus status) {
    assertThat(status.open()).isEqualTo(status != REJECTED && status != MERGED && status != CLOSED);
  }
}
