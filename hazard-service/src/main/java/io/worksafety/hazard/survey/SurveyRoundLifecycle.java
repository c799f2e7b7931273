package io.worksafety.hazard.survey;

import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The acts on survey rounds. */
@ApplicationScoped
class SurveyRoundLifecycle {

  private final SurveyRounds rounds;
  private final Journal journal;
  private final Clock clock;

  SurveyRoundLifecycle(SurveyRounds rounds, Journal journal, Clock clock) {
    this.rounds = rounds;
    this.journal = journal;
    this.clock = clock;
  }

  UUID register(SurveyRoundDetails details, Caller caller) {
    SurveyRound round = SurveyRound.register(details, caller);
    journal.append(round, round.registered());
    return round.id();
  }

  void correct(UUID id, SurveyRoundDetails details, IfMatch ifMatch, Caller caller) {
    SurveyRound round = rounds.require(id, caller, ifMatch.required());
    SurveyRoundDetails before = round.details();
    round.correct(details, caller);
    if (!before.equals(round.details())) {
      journal.append(round, round.corrected());
    }
  }

  void start(UUID id, IfMatch ifMatch, Caller caller) {
    SurveyRound round = rounds.require(id, caller, ifMatch);
    journal.append(round, round.start(now()));
  }

  void cover(UUID id, CoverCells cells, IfMatch ifMatch, Caller caller) {
    SurveyRound round = rounds.require(id, caller, ifMatch);
    if (round.cover(cells.cells())) {
      journal.append(round, round.covered());
    }
  }

  void complete(UUID id, CompleteSurvey result, IfMatch ifMatch, Caller caller) {
    SurveyRound round = rounds.require(id, caller, ifMatch);
    journal.append(round, round.complete(result, now()));
  }

  void makeVoid(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    SurveyRound round = rounds.require(id, caller, ifMatch);
    journal.append(round, round.makeVoidBecause(voiding.reason(), caller, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
