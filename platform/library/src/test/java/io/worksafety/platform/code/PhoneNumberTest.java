package io.worksafety.platform.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "13812345678, +8613812345678, 13812345678",
    "+8613812345678, +8613812345678, 13812345678",
    "025-86512345, +862586512345, 02586512345",
    "02586512345, +862586512345, 02586512345",
    "+86-25-86512345, +862586512345, 02586512345",
    "010-65123456, +861065123456, 01065123456",
    "0512-6512345, +865126512345, 05126512345"
  })
  void oneNumberHasOneText(String written, String e164, String national) {
    assertThat(PhoneNumber.of(written).e164()).isEqualTo(e164);
    assertThat(PhoneNumber.of(written).national()).isEqualTo(national);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1381234567",
        "138123456789",
        "12812345678",
        "86512345",
        "025-1234567",
        "+1 650 253 0000",
        "１３８１２３４５６７８",
        "13812345678 "
      })
  void whatCannotBeDialledIsRefused(String written) {
    assertThat(PhoneNumber.isValid(written)).isFalse();
  }
}
