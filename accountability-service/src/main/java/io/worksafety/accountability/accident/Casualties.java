package io.worksafety.accountability.accident;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Who was hurt and what was lost, as known at one moment. An unknown loss counts as nothing yet. */
record Casualties(
    int deaths,
    int missing,
    int seriousInjuries,
    int poisoned,
    int lightInjuries,
    @Nullable BigDecimal lossYuan) {}
