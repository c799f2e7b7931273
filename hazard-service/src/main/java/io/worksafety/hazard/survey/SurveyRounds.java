package io.worksafety.hazard.survey;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** All survey rounds, for commands. */
@ApplicationScoped
class SurveyRounds extends Aggregates<SurveyRound> {}
