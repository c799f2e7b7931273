package io.worksafety.responsibility.chain;

import io.worksafety.platform.time.ChinaTime;
import io.worksafety.responsibility.organization.Level;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record under which somebody could answer for a place at a level, whether it counts or not.
 *
 * @param assignmentId absent when it comes from the portfolio of a post
 * @param rank the lower, the narrower; among equal ranks the smaller post id decides
 */
record Claim(
    Level level,
    int rank,
    String scopeKey,
    @Nullable UUID assignmentId,
    int revision,
    String role,
    UUID postId,
    UUID organizationId,
    Held valid,
    Held recorded) {

  /** From, inclusive, to, exclusive. */
  record Held(@Nullable Instant from, @Nullable Instant to) {

    boolean holds(Instant at) {
      return (from == null || !from.isAfter(at)) && (to == null || at.isBefore(to));
    }

    @Override
    public String toString() {
      return (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
    }
  }

  /** Why a claim counts or does not, the first reason that applies. */
  enum Verdict {
    COUNTS,
    NOT_KNOWN_YET,
    REPLACED,
    NOT_YET_VALID,
    ENDED,
    NOT_PRIMARY,
    NARROWER_FIRST
  }

  boolean of(Link link) {
    return link.level() == level
        && postId.equals(link.postId())
        && (assignmentId == null
            ? link.assignmentId() == null
            : assignmentId.equals(link.assignmentId()));
  }

  Verdict against(Link chosen, Instant validAt, Instant knownAt) {
    if (!recorded.holds(knownAt)) {
      return recorded.from() != null && recorded.from().isAfter(knownAt)
          ? Verdict.NOT_KNOWN_YET
          : Verdict.REPLACED;
    }
    if (!valid.holds(validAt)) {
      return valid.from() != null && valid.from().isAfter(validAt)
          ? Verdict.NOT_YET_VALID
          : Verdict.ENDED;
    }
    if (!role.equals("PRIMARY")) {
      return Verdict.NOT_PRIMARY;
    }
    return of(chosen) ? Verdict.COUNTS : Verdict.NARROWER_FIRST;
  }

  String name() {
    return assignmentId == null
        ? "portfolio of post " + postId
        : "assignment " + assignmentId + " r" + revision;
  }

  private String nameZh() {
    return assignmentId == null
        ? "岗位 " + postId + " 的分管范围"
        : "责任分工 " + assignmentId + " 第 " + revision + " 版";
  }

  String text(Verdict verdict) {
    return name()
        + " ("
        + scopeKey
        + ") "
        + switch (verdict) {
          case COUNTS -> "counts: the narrowest that held and was known";
          case NOT_KNOWN_YET -> "does not count: recorded only at " + at(recorded.from());
          case REPLACED -> "does not count: replaced or withdrawn at " + at(recorded.to());
          case NOT_YET_VALID -> "does not count: holds only from " + at(valid.from());
          case ENDED -> "does not count: ended at " + at(valid.to());
          case NOT_PRIMARY -> "does not count: " + role + " helps, it does not answer";
          case NARROWER_FIRST -> "does not count: another claim goes first";
        };
  }

  String textZh(Verdict verdict) {
    return nameZh()
        + "（"
        + scopeKey
        + "）"
        + switch (verdict) {
          case COUNTS -> "计入：当时有效且已知的最具体分工";
          case NOT_KNOWN_YET -> "不计入：" + at(recorded.from()) + " 才登记";
          case REPLACED -> "不计入：" + at(recorded.to()) + " 已被更正或撤回";
          case NOT_YET_VALID -> "不计入：" + at(valid.from()) + " 才生效";
          case ENDED -> "不计入：" + at(valid.to()) + " 已终止";
          case NOT_PRIMARY -> "不计入：" + role + " 仅为协助";
          case NARROWER_FIRST -> "不计入：其他分工优先";
        };
  }

  private static String at(@Nullable Instant instant) {
    return instant == null ? "?" : ChinaTime.text(instant);
  }
}
