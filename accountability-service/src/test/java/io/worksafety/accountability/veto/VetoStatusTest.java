package io.worksafety.accountability.veto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VetoStatusTest {

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource({
    "PROPOSED, PROPOSED, false",
    "PROPOSED, NOTIFIED, true",
    "PROPOSED, OBJECTED, false",
    "PROPOSED, ANSWERED, false",
    "PROPOSED, EFFECTIVE, false",
    "PROPOSED, EXPIRED, false",
    "PROPOSED, LIFTED, false",
    "PROPOSED, REVOKED, true",
    "NOTIFIED, PROPOSED, false",
    "NOTIFIED, NOTIFIED, false",
    "NOTIFIED, OBJECTED, true",
    "NOTIFIED, ANSWERED, false",
    "NOTIFIED, EFFECTIVE, true",
    "NOTIFIED, EXPIRED, false",
    "NOTIFIED, LIFTED, false",
    "NOTIFIED, REVOKED, true",
    "OBJECTED, PROPOSED, false",
    "OBJECTED, NOTIFIED, false",
    "OBJECTED, OBJECTED, false",
    "OBJECTED, ANSWERED, true",
    "OBJECTED, EFFECTIVE, false",
    "OBJECTED, EXPIRED, false",
    "OBJECTED, LIFTED, false",
    "OBJECTED, REVOKED, true",
    "ANSWERED, PROPOSED, false",
    "ANSWERED, NOTIFIED, false",
    "ANSWERED, OBJECTED, false",
    "ANSWERED, ANSWERED, false",
    "ANSWERED, EFFECTIVE, true",
    "ANSWERED, EXPIRED, false",
    "ANSWERED, LIFTED, false",
    "ANSWERED, REVOKED, true",
    "EFFECTIVE, PROPOSED, false",
    "EFFECTIVE, NOTIFIED, false",
    "EFFECTIVE, OBJECTED, false",
    "EFFECTIVE, ANSWERED, false",
    "EFFECTIVE, EFFECTIVE, false",
    "EFFECTIVE, EXPIRED, true",
    "EFFECTIVE, LIFTED, true",
    "EFFECTIVE, REVOKED, true",
    "EXPIRED, PROPOSED, false",
    "EXPIRED, NOTIFIED, false",
    "EXPIRED, OBJECTED, false",
    "EXPIRED, ANSWERED, false",
    "EXPIRED, EFFECTIVE, false",
    "EXPIRED, EXPIRED, false",
    "EXPIRED, LIFTED, false",
    "EXPIRED, REVOKED, false",
    "LIFTED, PROPOSED, false",
    "LIFTED, NOTIFIED, false",
    "LIFTED, OBJECTED, false",
    "LIFTED, ANSWERED, false",
    "LIFTED, EFFECTIVE, false",
    "LIFTED, EXPIRED, false",
    "LIFTED, LIFTED, false",
    "LIFTED, REVOKED, false",
    "REVOKED, PROPOSED, true",
    "REVOKED, NOTIFIED, false",
    "REVOKED, OBJECTED, false",
    "REVOKED, ANSWERED, false",
    "REVOKED, EFFECTIVE, false",
    "REVOKED, EXPIRED, false",
    "REVOKED, LIFTED, false",
    "REVOKED, REVOKED, false"
  })
  void moves(VetoStatus from, VetoStatus to, boolean allowed) {
    assertThat(from.next().contains(to)).isEqualTo(allowed);
  }
}
