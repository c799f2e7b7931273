package io.worksafety.accountability.veto;

import io.worksafety.accountability.chain.ChainLevel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our record of the case's event. */
record PartyDecided(
    UUID caseId,
    String areaCode,
    ChainLevel level,
    @Nullable UUID organizationId,
    @Nullable UUID personId,
    String disposition) {}
