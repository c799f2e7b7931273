package io.worksafety.responsibility.gap;

import io.worksafety.responsibility.chain.GapReason;
import io.worksafety.responsibility.organization.Level;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A level at which nobody answers 缺失层级")
record Missing(Level level, GapReason reason) {}
