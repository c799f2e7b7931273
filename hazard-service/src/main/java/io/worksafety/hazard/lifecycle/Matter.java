package io.worksafety.hazard.lifecycle;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a hazard offends against, and how often that was found at the object before. The clause is
 * known from the report or the finding, at the latest from the grading, and does not change.
 *
 * @param occurrences this one included
 */
@Embeddable
record Matter(@Nullable String clause, @Nullable UUID recurrenceOf, int occurrences) {

  static Matter of(@Nullable String clause) {
    return new Matter(clause, null, 1);
  }

  Matter known(String label) {
    return clause == null ? new Matter(label, recurrenceOf, occurrences) : this;
  }

  /**
   * @param earlier the same clause at the same object within the period of the rule, newest first
   */
  Matter after(List<UUID> earlier) {
    return earlier.isEmpty() ? this : new Matter(clause, earlier.getFirst(), earlier.size() + 1);
  }
}
