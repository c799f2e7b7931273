package io.worksafety.inspection.inspection;

import static io.worksafety.inspection.inspection.InspectionStatus.APPROVED;
import static io.worksafety.inspection.inspection.InspectionStatus.ARRIVED;
import static io.worksafety.inspection.inspection.InspectionStatus.CANCELLED;
import static io.worksafety.inspection.inspection.InspectionStatus.CONCLUDED;
import static io.worksafety.inspection.inspection.InspectionStatus.IN_PROGRESS;
import static io.worksafety.inspection.inspection.InspectionStatus.LAPSED;
import static io.worksafety.inspection.inspection.InspectionStatus.OBSTRUCTED;
import static io.worksafety.inspection.inspection.InspectionStatus.PLANNED;
import static io.worksafety.inspection.inspection.InspectionStatus.PUBLISHED;
import static io.worksafety.inspection.inspection.InspectionStatus.SEALED;
import static io.worksafety.inspection.inspection.InspectionStatus.SEAL_BROKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transition table, spelled out: computing it from next() would prove nothing. */
class InspectionStatusTest {

  @ParameterizedTest
  @CsvSource({
    "PLANNED,     APPROVED    CANCELLED SEAL_BROKEN",
    "APPROVED,    SEALED IN_PROGRESS CANCELLED SEAL_BROKEN",
    "SEALED,      ARRIVED CANCELLED LAPSED SEAL_BROKEN",
    "ARRIVED,     IN_PROGRESS OBSTRUCTED SEAL_BROKEN",
    "IN_PROGRESS, CONCLUDED OBSTRUCTED",
    "CONCLUDED,   PUBLISHED"
  })
  void onlyTheseMovesArePossible(InspectionStatus from, String allowed) {
    Set<InspectionStatus> expected = EnumSet.noneOf(InspectionStatus.class);
    for (String name : allowed.split(" +")) {
      expected.add(InspectionStatus.valueOf(name));
    }
    assertThat(from.next()).isEqualTo(expected);
  }

  @Test
  void whatHasEndedStaysAsItIs() {
    assertThat(OBSTRUCTED.next()).isEmpty();
    assertThat(PUBLISHED.next()).isEmpty();
    assertThat(CANCELLED.next()).isEmpty();
    assertThat(LAPSED.next()).isEmpty();
    assertThat(SEAL_BROKEN.next()).isEmpty();
  }

  @Test
  void nothingComesBackToPlanned() {
    for (InspectionStatus status : InspectionStatus.values()) {
      assertThat(status.next()).doesNotContain(PLANNED);
    }
  }

  @Test
  void aConclusionNeedsAVisit() {
    assertThat(IN_PROGRESS.next()).contains(CONCLUDED);
    for (InspectionStatus status : EnumSet.of(PLANNED, APPROVED, SEALED, ARRIVED)) {
      assertThat(status.next()).doesNotContain(CONCLUDED);
    }
  }
}
