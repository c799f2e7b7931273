package io.worksafety.hazard.evidence;

import static io.worksafety.hazard.evidence.EvidenceStatus.ABANDONED;
import static io.worksafety.hazard.evidence.EvidenceStatus.STORED;
import static io.worksafety.hazard.evidence.EvidenceStatus.UPLOADING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceStatusTest {

  @Test
  void eachStatusLeadsExactlyHere() {
    Map<EvidenceStatus, Set<EvidenceStatus>> table =
        Map.of(
            UPLOADING, Set.of(STORED, ABANDONED),
            STORED, Set.of(),
            ABANDONED, Set.of());

    assertThat(table).containsOnlyKeys(EvidenceStatus.values());
    table.forEach((status, next) -> assertThat(status.next()).as(status.name()).isEqualTo(next));
  }
}
