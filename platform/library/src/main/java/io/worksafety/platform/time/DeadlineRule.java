package io.worksafety.platform.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take, as data: the law's words are in {@code basis}, further figures of
 * the domain in {@code params}. A changed rule is a new version with its own days of effect.
 */
public record DeadlineRule(
    String id,
    int version,
    String title,
    String titleZh,
    Term.Span term,
    String basis,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    JsonNode params) {

  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
  }
}
