package io.worksafety.platform.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "914403001922038216",
        "9144030071526726XG",
        "91100000100003962T",
        "91440300192317458F",
        "91440400192548256N",
        "91110000802100433B",
        "11100000000013338W",
        "91330106MA2ABCDEX7"
      })
  void publishedCodesAreValid(String code) {
    assertThat(CreditCode.isValid(code)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "91440101718734738U, CHECK",
    "91440300192203821, LENGTH",
    "9144030019220382166, LENGTH",
    "'', LENGTH",
    "91440300I92038216X, LETTER",
    "914403001922O38216, LETTER",
    "91440300192317458f, LOWER_CASE",
    "９14403001922038216, LETTER",
    "91440300192203821 , LENGTH"
  })
  void aWrongCodeIsRefusedForItsFault(String code, CreditCode.Fault fault) {
    assertThat(CreditCode.fault(code)).contains(fault);
    assertThatThrownBy(() -> new CreditCode(code)).isInstanceOf(IllegalArgumentException.class);
  }

  @RepeatedTest(200)
  void oneChangedCharacterIsAlwaysNoticed(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder first17 = new StringBuilder();
    for (int i = 0; i < 17; i++) {
      first17.append(ALPHABET.charAt(random.nextInt(31)));
    }
    String valid = CreditCode.complete(first17.toString()).value();
    int at = random.nextInt(18);
    char other;
    do {
      other = ALPHABET.charAt(random.nextInt(31));
    } while (other == valid.charAt(at));

    String changed = valid.substring(0, at) + other + valid.substring(at + 1);

    assertThat(CreditCode.fault(changed)).contains(CreditCode.Fault.CHECK);
  }

  @Test
  void lowerCaseInputIsKeptInUpperCase() {
    assertThat(CreditCode.of("91440300192317458f").value()).isEqualTo("91440300192317458F");
  }

  @Test
  void theOrganizationCodeInsideIsAWarningOnly() {
    CreditCode sound = CreditCode.of("914403001922038216");
    CreditCode oddInside = CreditCode.complete("91330106MA2ABCDE0");

    assertThat(sound.organizationCodePasses()).isTrue();
    assertThat(sound.organizationCode()).isEqualTo("192203821");
    assertThat(oddInside.organizationCodePasses()).isFalse();
    assertThat(CreditCode.isValid(oddInside.value())).isTrue();
  }

  @Test
  void theDivisionOfRegistrationIsInside() {
    assertThat(CreditCode.of("914403001922038216").registeredAt()).isEqualTo("440300");
  }
}
