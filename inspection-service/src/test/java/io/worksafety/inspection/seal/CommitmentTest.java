package io.worksafety.inspection.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.worksafety.platform.store.CanonicalJson;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitmentTest {

  private static final byte[] SALT =
      HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

  private static final String PLAN =
      "{\"inspectors\":[\"HZ-YJ-0017\",\"HZ-YJ-0042\"],\"matters\":[\"AQ-001\",\"AQ-014\"],"
          + "\"planId\":\"01J9ZC7Q5M8W3K2N4P6R8T0V2X\",\"targetUscc\":\"914403001922038216\","
          + "\"windowEnd\":\"2027-04-12T18:00:00+08:00\","
          + "\"windowStart\":\"2027-04-12T08:00:00+08:00\"}";

  @Test
  void thePublishedVectorIsMet() {
    assertThat(Commitment.of(SALT, PLAN))
        .isEqualTo("2ef44a6f233109a45228eb7a0c904551ccd0463ccce0c85df19e77c856c8887e");
  }

  @Test
  void theCanonicalFormSortsItsKeysAndHasNoSpaces() {
    assertThat(
            CanonicalJson.text(
                Map.of(
                    "windowStart", "2027-04-12T08:00:00+08:00",
                    "targetUscc", "914403001922038216",
                    "planId", "01J9ZC7Q5M8W3K2N4P6R8T0V2X",
                    "matters", List.of("AQ-001", "AQ-014"),
                    "inspectors", List.of("HZ-YJ-0017", "HZ-YJ-0042"),
                    "windowEnd", "2027-04-12T18:00:00+08:00")))
        .isEqualTo(PLAN);
  }

  @Test
  void anotherSaltOrAnotherLetterGivesAnotherCommitment() {
    byte[] other = SALT.clone();
    other[31] ^= 1;

    assertThat(Commitment.of(other, PLAN)).isNotEqualTo(Commitment.of(SALT, PLAN));
    assertThat(Commitment.of(SALT, PLAN.replace("AQ-014", "AQ-015")))
        .isNotEqualTo(Commitment.of(SALT, PLAN));
  }

  @Test
  void aShortSaltIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Commitment.of(new byte[16], PLAN))
        .withMessageContaining("16");
  }
}
