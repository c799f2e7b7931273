package io.worksafety.accountability.casefile;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** The way of one party through a case. */
enum PartyStatus implements Labelled {
  IDENTIFIED("已认定"),
  NOTIFIED("已告知"),
  /** The party was heard, or let the time for it pass. */
  STATEMENT("已陈述申辩"),
  PROPOSED("已提出处理建议"),
  DECIDED("已决定"),
  EXECUTED("已落实");

  private final String labelZh;

  PartyStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  Set<PartyStatus> next() {
    return switch (this) {
      case IDENTIFIED -> Set.of(NOTIFIED);
      case NOTIFIED -> Set.of(STATEMENT, PROPOSED);
      case STATEMENT -> Set.of(PROPOSED);
      // A proposal may be replaced until the body decides
      case PROPOSED -> Set.of(PROPOSED, DECIDED);
      case DECIDED -> Set.of(EXECUTED);
      case EXECUTED -> Set.of();
    };
  }
}
