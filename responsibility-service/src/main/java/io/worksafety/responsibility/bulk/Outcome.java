package io.worksafety.responsibility.bulk;

import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Journal;
import java.util.List;
import java.util.function.Supplier;

/** What becomes of one of many requests: a new thing with its event, or a named refusal. */
public sealed interface Outcome<A extends Aggregate> {

  record Accepted<A extends Aggregate>(A aggregate, Object event) implements Outcome<A> {}

  record Refused<A extends Aggregate>(ProblemException problem) implements Outcome<A> {}

  /** Runs the rules; their refusal becomes the outcome. */
  static <A extends Aggregate> Outcome<A> of(Supplier<Accepted<A>> rules) {
    try {
      return rules.get();
    } catch (ProblemException refusal) {
      return new Refused<>(refusal);
    }
  }

  /** The one thing of a request for one, journalled; or its refusal, thrown. */
  static <A extends Aggregate> A only(List<Outcome<A>> outcomes, Journal journal) {
    return switch (outcomes.get(0)) {
      case Accepted<A> accepted -> {
        journal.append(accepted.aggregate(), accepted.event());
        yield accepted.aggregate();
      }
      case Refused<A> refused -> throw refused.problem();
    };
  }
}
