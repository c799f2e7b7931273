package io.worksafety.accountability.veto;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a veto rests on: the trigger, the day it counts for and the facts that met the rule. */
record VetoGround(
    VetoTriggerType type,
    UUID ref,
    LocalDate on,
    String areaCode,
    @Nullable UUID chainId,
    VetoFacts facts) {}
