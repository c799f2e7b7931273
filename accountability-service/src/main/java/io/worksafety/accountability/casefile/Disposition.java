package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** What is done about a party: the eight forms, and what takes their place. */
enum Disposition implements Labelled {
  CIRCULAR_CRITICISM("通报"),
  ADMONITION("诫勉"),
  SUSPENSION_FOR_INSPECTION("停职检查"),
  POST_ADJUSTMENT("调整职务"),
  ORDERED_RESIGNATION("责令辞职"),
  DEMOTION("降职"),
  REMOVAL("免职"),
  SANCTION("处分"),
  /** Every duty was performed (尽职免责, art. 23). */
  NO_PURSUIT("不予追究"),
  ENTERPRISE_PENALTY("企业处罚"),
  /** To police, procuratorate or supervision commission. */
  TRANSFERRED("移送"),
  NOT_RESPONSIBLE("不负有责任");

  private final String labelZh;

  Disposition(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  /** Forms that change what a person holds need a person to hold it. */
  boolean needsPerson() {
    return switch (this) {
      case ADMONITION,
          SUSPENSION_FOR_INSPECTION,
          POST_ADJUSTMENT,
          ORDERED_RESIGNATION,
          DEMOTION,
          REMOVAL,
          SANCTION ->
          true;
      case CIRCULAR_CRITICISM, NO_PURSUIT, ENTERPRISE_PENALTY, TRANSFERRED, NOT_RESPONSIBLE ->
          false;
    };
  }

  /** Bodies that may decide it, each within its competence (art. 26). */
  Set<CompetentBody> decidedBy() {
    return switch (this) {
      case SANCTION, TRANSFERRED -> Set.of(CompetentBody.DISCIPLINE_SUPERVISION);
      case SUSPENSION_FOR_INSPECTION, POST_ADJUSTMENT, ORDERED_RESIGNATION, DEMOTION, REMOVAL ->
          Set.of(CompetentBody.DISCIPLINE_SUPERVISION, CompetentBody.ORGANIZATION_HR);
      case ENTERPRISE_PENALTY -> Set.of(CompetentBody.SAFETY);
      case CIRCULAR_CRITICISM, ADMONITION, NO_PURSUIT, NOT_RESPONSIBLE ->
          Set.of(CompetentBody.values());
    };
  }

  boolean fits(ChainLevel level) {
    return this != ENTERPRISE_PENALTY || level == ChainLevel.ENTERPRISE;
  }
}
