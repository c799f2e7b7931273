package io.worksafety.accountability.veto;

import io.worksafety.accountability.accident.AccidentGrade;
import io.worksafety.accountability.accident.AccidentRegister;
import io.worksafety.accountability.accident.KnownAccident;
import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.accountability.chain.ChainLink;
import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.accountability.chain.Chains;
import io.worksafety.accountability.chain.ResolvedChain;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.store.Numbers;
import io.worksafety.platform.time.ChinaTime;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the facts against the rules. An accident and its chain may come in either order, and again
 * and again: what meets a rule is proposed once, what no longer meets it is revoked.
 */
@ApplicationScoped
class VetoEvaluation {

  /** The same series as the veto checks: both are numbers of the veto system. */
  private static final char LETTER = 'V';

  private final VetoRules rules;
  private final Vetoes vetoes;
  private final AccidentRegister accidents;
  private final Chains chains;
  private final Deadlines deadlines;
  private final Journal journal;
  private final Numbers numbers;
  private final Clock clock;

  VetoEvaluation(
      VetoRules rules,
      Vetoes vetoes,
      AccidentRegister accidents,
      Chains chains,
      Deadlines deadlines,
      Journal journal,
      Numbers numbers,
      Clock clock) {
    this.rules = rules;
    this.vetoes = vetoes;
    this.accidents = accidents;
    this.chains = chains;
    this.deadlines = deadlines;
    this.journal = journal;
    this.numbers = numbers;
    this.clock = clock;
  }

  void on(@Observes ResolvedChain chain) {
    if (chain.triggerType() == ChainTrigger.ACCIDENT) {
      consider(chain.triggerRef());
    }
  }

  /** The accident was reported, changed, or got its chain. */
  void consider(UUID accidentId) {
    KnownAccident accident = accidents.find(accidentId).orElse(null);
    ResolvedChain chain = chains.find(ChainTrigger.ACCIDENT, accidentId).orElse(null);
    if (accident == null || chain == null) {
      return;
    }
    for (Veto veto : vetoes.restingOn(accidentId)) {
      reconsider(veto);
    }
    LocalDate day = ChinaTime.day(accident.occurredAt());
    for (VetoRule rule : rules.inForce(day, accident.areaCode())) {
      Subject subject = subject(rule.subjectKind(), chain.at(rule.subjectKind()));
      if (subject == null) {
        continue;
      }
      // A report that comes late can complete the count of an accident that happened after it
      for (KnownAccident each : under(rule.subjectKind(), subject)) {
        if (!each.occurredAt().isBefore(accident.occurredAt())) {
          propose(rule, subject, each);
        }
      }
    }
  }

  private void reconsider(Veto veto) {
    if (!veto.open()) {
      return;
    }
    VetoRule rule = rules.version(veto.ruleId(), veto.ruleVersion());
    Optional<KnownAccident> trigger = accidents.find(veto.triggerRef());
    if (trigger.isEmpty() || ground(rule, veto.subject(), trigger.get()).isEmpty()) {
      journal.append(
          veto, veto.revokeByFacts("The facts no longer meet the rule 事实变更后不再符合规则", now()));
      deadlines.cancelAll(veto.id());
    }
  }

  private void propose(VetoRule rule, Subject subject, KnownAccident accident) {
    LocalDate day = ChinaTime.day(accident.occurredAt());
    if (rules.inForce(day, accident.areaCode()).stream().noneMatch(r -> r.id().equals(rule.id()))) {
      return;
    }
    ground(rule, subject, accident).ifPresent(ground -> propose(rule, subject, ground));
  }

  private void propose(VetoRule rule, Subject subject, VetoGround ground) {
    Veto known = vetoes.of(rule.ruleId(), subject.id(), ground.ref()).orElse(null);
    if (known == null) {
      Veto veto = new Veto(rule, subject, ground, numbers.next(ground.areaCode(), LETTER), now());
      journal.append(veto, veto.proposed());
    } else if (known.status() == VetoStatus.REVOKED && known.revokedByFacts()) {
      journal.append(known, known.proposeAgain(rule, ground, now()));
    }
  }

  /** A party of a case got its disposition. */
  void considerDisposition(PartyDecided decided) {
    LocalDate day = ChinaTime.day(now());
    for (VetoRule rule : rules.inForce(day, decided.areaCode())) {
      VetoTrigger trigger = rule.trigger();
      boolean meant =
          trigger.kind() == VetoTriggerKind.CASE_DISPOSITION
              && rule.subjectKind() == decided.level()
              && trigger.dispositions() != null
              && trigger.dispositions().contains(decided.disposition());
      Subject subject = subject(decided.level(), decided.organizationId(), decided.personId());
      if (meant && subject != null) {
        VetoFacts facts =
            new VetoFacts(
                List.of(),
                decided.caseId(),
                decided.disposition(),
                null,
                null,
                "disposition " + decided.disposition() + " is one of " + trigger.dispositions());
        propose(
            rule,
            subject,
            new VetoGround(
                VetoTriggerType.CASE, decided.caseId(), day, decided.areaCode(), null, facts));
      }
    }
  }

  /** What meets the rule, counted up to and including this accident; empty when nothing does. */
  private Optional<VetoGround> ground(VetoRule rule, Subject subject, KnownAccident accident) {
    VetoTrigger trigger = rule.trigger();
    return switch (trigger.kind()) {
      case ACCIDENT_GRADE_AT_LEAST -> {
        AccidentGrade grade = trigger.grade();
        Integer needed = trigger.count();
        if (grade == null || needed == null || !accident.grade().atLeast(grade)) {
          yield Optional.empty();
        }
        Window window = window(trigger, accident);
        List<KnownAccident> counted =
            under(rule.subjectKind(), subject).stream()
                .filter(a -> a.grade().atLeast(grade) && window.holds(a))
                .toList();
        yield counted.size() < needed
            ? Optional.empty()
            : Optional.of(
                ground(
                    accident,
                    window,
                    counted,
                    "%d accident(s) of %s or above, threshold %d"
                        .formatted(counted.size(), grade, needed)));
      }
      case DEATHS_AT_LEAST -> {
        Integer needed = trigger.deaths();
        if (needed == null || accident.deathsCounted() == 0) {
          yield Optional.empty();
        }
        Window window = window(trigger, accident);
        List<KnownAccident> counted =
            under(rule.subjectKind(), subject).stream()
                .filter(a -> a.deathsCounted() > 0 && window.holds(a))
                .toList();
        int deaths = counted.stream().mapToInt(KnownAccident::deathsCounted).sum();
        yield deaths < needed
            ? Optional.empty()
            : Optional.of(
                ground(accident, window, counted, deaths + " deaths, threshold " + needed));
      }
      case CASE_DISPOSITION -> Optional.empty();
    };
  }

  private VetoGround ground(
      KnownAccident accident, Window window, List<KnownAccident> counted, String arithmetic) {
    VetoFacts facts =
        new VetoFacts(
            counted.stream()
                .map(a ->
                    new VetoFacts.VetoAccident(
                        a.id(), a.no(), a.occurredAt(), a.grade(), a.deathsCounted()))
                .toList(),
            null,
            null,
            window.from(),
            window.to(),
            arithmetic);
    UUID chainId =
        chains.find(ChainTrigger.ACCIDENT, accident.id()).map(ResolvedChain::chainId).orElse(null);
    return new VetoGround(
        VetoTriggerType.ACCIDENT,
        accident.id(),
        ChinaTime.day(accident.occurredAt()),
        accident.areaCode(),
        chainId,
        facts);
  }

  /** The days that count for a trigger, up to the accident itself. */
  private record Window(LocalDate from, LocalDate to, Instant until) {
    boolean holds(KnownAccident accident) {
      return !ChinaTime.day(accident.occurredAt()).isBefore(from)
          && !accident.occurredAt().isAfter(until);
    }
  }

  private static Window window(VetoTrigger trigger, KnownAccident accident) {
    LocalDate day = ChinaTime.day(accident.occurredAt());
    LocalDate from =
        trigger.within() == VetoPeriod.P12M
            ? day.minusMonths(12).plusDays(1)
            : day.withDayOfYear(1);
    return new Window(from, day, accident.occurredAt());
  }

  private List<KnownAccident> under(ChainLevel level, Subject subject) {
    return accidents.findAll(chains.accidentsUnder(level, subject.id()));
  }

  private static @Nullable Subject subject(ChainLevel level, ChainLink link) {
    return subject(level, link.organizationId(), link.personId());
  }

  /** A leader is bound in person, every other level as an organisation; a gap binds nobody. */
  private static @Nullable Subject subject(
      ChainLevel level, @Nullable UUID organizationId, @Nullable UUID personId) {
    return switch (level) {
      case LEADER_IN_CHARGE -> personId == null ? null : new Subject(SubjectType.PERSON, personId);
      case DEPARTMENT, STREET, ENTERPRISE ->
          organizationId == null ? null : new Subject(SubjectType.ORGANIZATION, organizationId);
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
