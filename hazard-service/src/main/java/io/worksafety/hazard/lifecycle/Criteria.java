package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The lists of what makes a hazard a major one (判定标准), as data with days of effect. */
@ApplicationScoped
class Criteria {

  private final ReadModel reads;

  Criteria(ReadModel reads) {
    this.reads = reads;
  }

  /** One line of a sector list. */
  @Schema(description = "Criterion of a sector list 重大隐患判定标准")
  record ListedCriterion(
      @Schema(maxLength = 40) String code,
      @Schema(description = "Version of the wording 版本") int version,
      @Schema(maxLength = 40) String sector,
      @Schema(maxLength = 500) String title,
      @Schema(maxLength = 200) String document,
      @Schema(maxLength = 100) String clause,
      LocalDate effectiveFrom,
      @Nullable LocalDate effectiveTo) {

    private static final String COLUMNS =
        "code, version, sector, title, document, clause, effective_from, effective_to"
            + " from hazard_criterion";

    boolean inForceOn(LocalDate day) {
      return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
    }

    private static ListedCriterion read(ResultSet row) throws SQLException {
      return new ListedCriterion(
          row.getString(1),
          row.getInt(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getObject(7, LocalDate.class),
          row.getObject(8, LocalDate.class));
    }
  }

  /** Those in force on a day, by sector and code; of two wordings the later version. */
  List<ListedCriterion> inForce(LocalDate day) {
    return reads.list(inForceOn(day).and("true order by sector, code"), ListedCriterion::read);
  }

  private static KeysetQuery inForceOn(LocalDate day) {
    return KeysetQuery.select(ListedCriterion.COLUMNS + " c")
        .and("effective_from <= ?", day)
        .and("(effective_to is null or effective_to > ?)", day)
        .and(
            "not exists (select from hazard_criterion l where l.code = c.code"
                + " and l.version > c.version and l.effective_from <= ?"
                + " and (l.effective_to is null or l.effective_to > ?))",
            day,
            day);
  }

  /** The wording that something rested on; what was decided before there were versions has none. */
  Optional<ListedCriterion> find(String code, @Nullable Integer version) {
    return reads.first(
        KeysetQuery.select(ListedCriterion.COLUMNS)
            .eq("code", code)
            .eq("version", version == null ? 1 : version),
        ListedCriterion::read);
  }

  /**
   * The basis of a level: a listed criterion, or document and clause; for MAJOR without a listed
   * criterion two people and their reason.
   */
  Criterion resolve(
      HazardLevel level,
      GivenCriterion given,
      @Nullable String reason,
      Caller caller,
      Instant now) {
    if (given.code() != null) {
      ListedCriterion listed = require(given.code(), ChinaTime.day(now));
      return new Criterion(
          listed.code(),
          listed.version(),
          listed.document(),
          listed.clause(),
          reason,
          caller.personId(),
          given.secondPersonId());
    }
    if (level == HazardLevel.MAJOR
        && (given.secondPersonId() == null
            || given.secondPersonId().equals(caller.personId())
            || reason == null)) {
      throw HazardProblem.CRITERION_NEEDED
          .because(
              "Give criterion.code, or reason and secondPersonId of another person",
              "请填写 criterion.code，或填写 reason 以及另一名认定人的 secondPersonId")
          .at("/criterion/code");
    }
    if (given.document() == null || given.clause() == null) {
      throw HazardProblem.CRITERION_NEEDED
          .because(
              "Give document and clause when there is no code", "没有 code 时须填写 document 和 clause")
          .at(given.document() == null ? "/criterion/document" : "/criterion/clause");
    }
    return new Criterion(
        null,
        null,
        given.document(),
        given.clause(),
        reason,
        caller.personId(),
        given.secondPersonId());
  }

  private ListedCriterion require(String code, LocalDate day) {
    return reads
        .first(inForceOn(day).eq("code", code), ListedCriterion::read)
        .orElseThrow(() ->
            HazardProblem.CRITERION_UNKNOWN
                .because("No list in force on " + day + " has " + code, day + " 生效的判定标准中没有 " + code)
                .at("/criterion/code"));
  }
}
