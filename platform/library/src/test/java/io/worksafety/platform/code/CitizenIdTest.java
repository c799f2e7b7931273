package io.worksafety.platform.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
  void theSpecimensOfTheStandardAreValid(String number) {
    assertThat(CitizenId.isValid(number)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, CHECK",
    "110105491231002, SHAPE",
    "11010519491231002x, SHAPE",
    "1101051949123100２X, SHAPE",
    "'', SHAPE"
  })
  void aWrongNumberIsRefusedForItsFault(String number, CitizenId.Fault fault) {
    assertThat(CitizenId.fault(number)).contains(fault);
    assertThatThrownBy(() -> new CitizenId(number)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20230229", "20231301", "20230431", "00000101", "18491231"})
  void aBirthdayThatNeverWasIsRefused(String birthday) {
    assertThat(CitizenId.fault(complete("320105" + birthday + "001")))
        .contains(CitizenId.Fault.BIRTH_DATE);
  }

  @Test
  void aProvinceThatNeverWasIsRefused() {
    assertThat(CitizenId.fault(complete("99010519491231002"))).contains(CitizenId.Fault.DIVISION);
  }

  @Test
  void aDivisionAbolishedSinceTheBirthIsNoFault() {
    assertThat(CitizenId.of("440524188001010014").divisionStanding())
        .isEqualTo(CitizenId.DivisionStanding.FORMER);
    assertThat(CitizenId.of("11010519491231002X").divisionStanding())
        .isEqualTo(CitizenId.DivisionStanding.CURRENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"710000", "810000", "820000", "830000"})
  void holdersFromTaiwanHongKongAndMacaoAreAccepted(String division) {
    assertThat(CitizenId.isValid(complete(division + "19900101001"))).isTrue();
  }

  @Test
  void theNumberNeverAppearsInText() {
    CitizenId id = CitizenId.of("11010519491231002X");

    assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(id.toString()).isEqualTo("110***********002X").doesNotContain("1949");
  }

  @RepeatedTest(200)
  void oneChangedDigitIsAlwaysRefused(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String valid =
        complete(
            "3201051980%02d%02d%03d"
                .formatted(1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1000)));
    int at = random.nextInt(17);
    char other = (char) ('0' + (valid.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);

    assertThat(CitizenId.isValid(valid)).isTrue();
    assertThat(CitizenId.fault(valid.substring(0, at) + other + valid.substring(at + 1)))
        .isPresent();
  }

  private static String complete(String first17) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (first17.charAt(i) - '0') * weights[i];
    }
    return first17 + "10X98765432".charAt(sum % 11);
  }
}
