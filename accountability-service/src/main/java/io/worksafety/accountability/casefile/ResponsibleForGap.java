package io.worksafety.accountability.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who answers for an unassigned level; no organisation when we were never told of it. */
record ResponsibleForGap(GapBody body, @Nullable UUID organizationId) {}
