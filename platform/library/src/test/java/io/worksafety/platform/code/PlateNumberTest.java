package io.worksafety.platform.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlateNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"苏A12345", "苏AD12345", "鲁B1234挂", "粤Z1234港"})
  void platesAreValid(String plate) {
    assertThat(PlateNumber.isValid(plate)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A12345",
        "苏a12345",
        "苏A1234",
        "苏A1234567",
        "苏A1234O",
        "苏A123I5",
        "苏112345",
        "鲁B12345挂"
      })
  void otherTextsAreNot(String plate) {
    assertThat(PlateNumber.isValid(plate)).isFalse();
  }
}
