package io.worksafety.hazard.lifecycle;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** MAJOR without a line of a list, as one person wants it; it needs the second to be so. */
@Schema(description = "Level awaiting the second decider 待共同认定的等级")
record LevelProposal(Criterion criterion, Instant at) {}
