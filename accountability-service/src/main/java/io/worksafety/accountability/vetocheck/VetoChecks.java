package io.worksafety.accountability.vetocheck;

import io.worksafety.accountability.chain.Appointees;
import io.worksafety.accountability.chain.Chains;
import io.worksafety.accountability.chain.Organizations;
import io.worksafety.accountability.veto.ActiveVeto;
import io.worksafety.accountability.veto.VetoRegister;
import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.CanonicalJson;
import io.worksafety.platform.store.Ids;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.store.Numbers;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/** Answers the question, signs the answer and keeps both. */
@ApplicationScoped
class VetoChecks {

  private static final char LETTER = 'V';

  private final VetoRegister vetoes;
  private final Organizations organizations;
  private final Appointees appointees;
  private final Chains chains;
  private final SigningKeys keys;
  private final Journal journal;
  private final Numbers numbers;
  private final Clock clock;

  VetoChecks(
      VetoRegister vetoes,
      Organizations organizations,
      Appointees appointees,
      Chains chains,
      SigningKeys keys,
      Journal journal,
      Numbers numbers,
      Clock clock) {
    this.vetoes = vetoes;
    this.organizations = organizations;
    this.appointees = appointees;
    this.chains = chains;
    this.keys = keys;
    this.journal = journal;
    this.numbers = numbers;
    this.clock = clock;
  }

  VetoCheckView check(CheckVeto question, Caller caller) {
    String area = areaOf(caller);
    VetoCheckAnswer answer =
        new VetoCheckAnswer(
            Ids.next(),
            numbers.next(area, LETTER),
            question.purpose(),
            question.at().truncatedTo(ChronoUnit.MILLIS),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            question.subjects().stream().distinct().map(s -> item(s, question)).toList());
    String canonical = CanonicalJson.text(answer);
    String hash = HexFormat.of().formatHex(CanonicalJson.sha256(answer));
    String signature = keys.sign(canonical);
    VetoCheck kept =
        new VetoCheck(answer, canonical, hash, signature, area, caller.organizationId());
    journal.append(kept, event(answer, hash));
    return VetoCheckView.of(answer, hash, signature);
  }

  private VetoCheckItem item(VetoCheckSubject subject, CheckVeto question) {
    List<ActiveVeto> found =
        vetoes.inForce(
            subject.type(),
            subject.id(),
            ChinaTime.day(question.at()),
            question.purpose().scopes());
    return new VetoCheckItem(
        new VetoCheckItem.VetoCheckItemSubject(subject.type(), subject.id()),
        found.isEmpty() ? VetoCheckResult.CLEAR : VetoCheckResult.VETOED,
        known(subject),
        found.stream().map(VetoCheckItem.VetoCheckGround::of).toList());
  }

  private boolean known(VetoCheckSubject subject) {
    boolean told =
        switch (subject.type()) {
          case ORGANIZATION -> organizations.kindOf(subject.id()).isPresent();
          case PERSON -> appointees.known(subject.id());
        };
    return told || chains.everNamed(subject.id());
  }

  private static VetoCheckEvent event(VetoCheckAnswer answer, String hash) {
    return new VetoCheckEvent.Checked(
        answer.checkId(),
        answer.no(),
        answer.purpose(),
        answer.at(),
        answer.asOf(),
        answer.items().stream()
            .map(i -> new VetoCheckEvent.Result(i.subject().type(), i.subject().id(), i.result()))
            .toList(),
        hash);
  }

  /** A check belongs to the asker's division; whom it asks about may be anywhere. */
  private static String areaOf(Caller caller) {
    return caller.areas().prefixes().stream()
        .findFirst()
        .orElseThrow(
            () -> CommonProblem.OUTSIDE_AREA.because("The token has no area scope", "令牌中没有管辖区域"));
  }
}
