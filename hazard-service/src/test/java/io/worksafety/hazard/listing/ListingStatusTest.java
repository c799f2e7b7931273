package io.worksafety.hazard.listing;

import static io.worksafety.hazard.listing.ListingAction.APPLY_REVIEW;
import static io.worksafety.hazard.listing.ListingAction.APPROVE;
import static io.worksafety.hazard.listing.ListingAction.DELIST;
import static io.worksafety.hazard.listing.ListingAction.EXTEND;
import static io.worksafety.hazard.listing.ListingAction.REFUSE;
import static io.worksafety.hazard.listing.ListingAction.RETURN;
import static io.worksafety.hazard.listing.ListingStatus.DELISTED;
import static io.worksafety.hazard.listing.ListingStatus.ESCALATED;
import static io.worksafety.hazard.listing.ListingStatus.LAPSED;
import static io.worksafety.hazard.listing.ListingStatus.LISTED;
import static io.worksafety.hazard.listing.ListingStatus.PROPOSED;
import static io.worksafety.hazard.listing.ListingStatus.REFUSED;
import static io.worksafety.hazard.listing.ListingStatus.REVIEW_APPLIED;
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
class ListingStatusTest {

  static Stream<Arguments> table() {
    return Stream.of(
        Arguments.of(PROPOSED, Set.of(APPROVE, REFUSE), Set.of(LISTED, REFUSED, LAPSED), true),
        Arguments.of(REFUSED, Set.of(), Set.of(), false),
        Arguments.of(LAPSED, Set.of(), Set.of(), false),
        Arguments.of(
            LISTED,
            Set.of(EXTEND, APPLY_REVIEW),
            Set.of(REVIEW_APPLIED, ESCALATED, DELISTED),
            true),
        Arguments.of(
            ESCALATED, Set.of(APPLY_REVIEW), Set.of(REVIEW_APPLIED, ESCALATED, DELISTED), true),
        Arguments.of(REVIEW_APPLIED, Set.of(RETURN, DELIST), Set.of(LISTED, DELISTED), true),
        Arguments.of(DELISTED, Set.of(), Set.of(), false));
  }

  @ParameterizedTest
  @MethodSource("table")
  void aStatusAllowsExactlyTheseActsAndMoves(
      ListingStatus status, Set<ListingAction> acts, Set<ListingStatus> next, boolean open) {
    assertThat(
            Arrays.stream(ListingAction.values())
                .filter(action -> action.possible(status))
                .collect(Collectors.toSet()))
        .isEqualTo(acts);
    assertThat(status.next()).isEqualTo(next);
    assertThat(status.open()).isEqualTo(open);
  }

  @Test
  void everyStatusIsInTheTable() {
    assertThat(table().map(a -> a.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(Set.of((Object[]) ListingStatus.values()));
  }

  @Test
  void overAProvinceThereIsNoLevel() {
    assertThat(ListLevel.DISTRICT.up()).isEqualTo(ListLevel.CITY);
    assertThat(ListLevel.CITY.up()).isEqualTo(ListLevel.PROVINCE);
    assertThat(ListLevel.PROVINCE.up()).isEqualTo(ListLevel.PROVINCE);
  }
}
