package io.worksafety.accountability.veto;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A veto that was in force on a day, as other features see it. */
public record ActiveVeto(
    UUID vetoId,
    UUID ruleId,
    int ruleVersion,
    VetoBasis basis,
    List<VetoScope> scope,
    LocalDate periodFrom,
    LocalDate periodTo,
    UUID triggerRef) {}
