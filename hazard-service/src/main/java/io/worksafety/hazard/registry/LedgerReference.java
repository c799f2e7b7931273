package io.worksafety.hazard.registry;

import io.worksafety.platform.paging.KeysetQuery;
import java.util.Collection;

/** A number in another register; it means something within one district only. */
public record LedgerReference(String district, String externalRef) {

  private static final int DISTRICT_DIGITS = 6;

  public static LedgerReference in(String areaCode, String externalRef) {
    return new LedgerReference(
        areaCode.substring(0, Math.min(DISTRICT_DIGITS, areaCode.length())), externalRef);
  }

  static KeysetQuery among(KeysetQuery query, Collection<LedgerReference> references) {
    return query.and(
        "(left(area_code, 6), external_ref) in (select * from unnest(?::text[], ?::text[]))",
        references.stream().map(LedgerReference::district).toArray(String[]::new),
        references.stream().map(LedgerReference::externalRef).toArray(String[]::new));
  }
}
