package io.worksafety.responsibility.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened: the hazard or accident, and the hazard's level. */
record Trigger(TriggerType type, UUID ref, @Nullable String hazardLevel) {}
