package io.worksafety.hazard.position;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch, item by item. */
@Schema(description = "Outcome of a batch of positions 位置上报结果")
record PositionsReport(
    @Schema(description = "How many are new 新接收条数") int accepted,
    @Schema(description = "In the order of the batch 逐条结果") List<Item> items) {

  @Schema(description = "Outcome of one position 单条结果")
  record Item(
      @Schema(description = "Place in the batch, from 0 序号") int index, PositionOutcome outcome) {}

  static PositionsReport of(List<PositionOutcome> outcomes) {
    List<Item> items = new ArrayList<>(outcomes.size());
    int accepted = 0;
    for (PositionOutcome outcome : outcomes) {
      items.add(new Item(items.size(), outcome));
      accepted += outcome == PositionOutcome.ACCEPTED ? 1 : 0;
    }
    return new PositionsReport(accepted, items);
  }
}
