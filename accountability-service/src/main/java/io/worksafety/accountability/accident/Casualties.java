package io.worksafety.accountability.accident;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Who was hurt and what was lost, as known at one moment. An unknown loss counts as none yet. */
record Casualties(
    int deaths,
    int missing,
    int seriousInjuries,
    int poisoned,
    int lightInjuries,
    @Nullable BigDecimal lossYuan) {

  Casualties {
    // 350000 and 350000.00 are the same loss
    lossYuan = lossYuan == null ? null : lossYuan.stripTrailingZeros();
  }
}
