package io.worksafety.hazard.solution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a measure has come.
 *
 * @param number its place in the plan, from 1
 */
@Schema(description = "Progress of a measure 措施进展")
record MeasureProgress(
    UUID id,
    int number,
    @Schema(description = "Since when it is late 逾期起始") @Nullable Instant overdueSince,
    @Schema(description = "Absent while it is open 结果") @Nullable MeasureResult result,
    @Nullable Instant resultAt,
    @Schema(description = "Who recorded it 登记人") @Nullable UUID recordedByPersonId,
    @Schema(maxLength = 1000) @Nullable String note,
    List<UUID> evidenceIds) {

  static MeasureProgress open(UUID id, int number) {
    return new MeasureProgress(id, number, null, null, null, null, null, List.of());
  }

  MeasureProgress overdue(Instant since) {
    return new MeasureProgress(
        id, number, since, result, resultAt, recordedByPersonId, note, evidenceIds);
  }

  MeasureProgress ended(RecordMeasureResult how, UUID person, Instant now) {
    return new MeasureProgress(
        id,
        number,
        overdueSince,
        how.result(),
        now,
        person,
        how.note(),
        how.evidenceIds() == null ? List.of() : List.copyOf(how.evidenceIds()));
  }
}
