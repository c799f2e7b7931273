package io.worksafety.platform.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"C2631", "E4710", "G5435", "C", "C26", "C263", "A0111", "T9700"})
  void codesAndTheirPrefixesAreValid(String code) {
    assertThat(IndustryCode.isValid(code)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "U0000, SHAPE",
    "2631, SHAPE",
    "C2, SHAPE",
    "c2631, SHAPE",
    "C26311, SHAPE",
    "'', SHAPE",
    "E2631, SECTION",
    "C0000, SECTION",
    "A99, SECTION"
  })
  void aWrongCodeIsRefusedForItsFault(String code, IndustryCode.Fault fault) {
    assertThat(IndustryCode.fault(code)).contains(fault);
    assertThatThrownBy(() -> IndustryCode.of(code)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBranchCoversItsClasses() {
    assertThat(IndustryCode.of("C26").covers(IndustryCode.of("C2631"))).isTrue();
    assertThat(IndustryCode.of("C2631").covers(IndustryCode.of("C26"))).isFalse();
    assertThat(IndustryCode.of("C2631").section()).isEqualTo(IndustryCode.Section.C);
    assertThat(IndustryCode.of("C2631").whole()).isTrue();
    assertThat(IndustryCode.of("C263").whole()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "C26*, C2631, true",
    "C26, C2631, true",
    "*, C2631, true",
    "C27*, C2631, false",
    "C2631, C2631, true"
  })
  void scopesMatchByPrefix(String scope, String code, boolean matches) {
    assertThat(IndustryCode.matches(scope, code)).isEqualTo(matches);
  }

  @Test
  void theSectionsHoldEveryDivisionOnce() {
    for (int division = 1; division <= 97; division++) {
      int wanted = division;
      assertThat(IndustryCode.Section.values()).filteredOn(s -> s.holds(wanted)).hasSize(1);
    }
  }
}
