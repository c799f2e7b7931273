package io.worksafety.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasksTest {

  @Test
  void aNameKeepsItsFirstCharacterAndNotItsLength() {
    assertThat(Masks.name("张三")).isEqualTo("张**");
    assertThat(Masks.name("欧阳若男")).isEqualTo("欧**");
    assertThat(Masks.name("𠮷田")).isEqualTo("𠮷**");
    assertThat(Masks.name("")).isEqualTo("**");
  }

  @Test
  void aTelephoneKeepsThreeAndFour() {
    assertThat(Masks.phone("13812345678")).isEqualTo("138****5678");
  }

  @Test
  void anIdentityNumberKeepsTheDivisionAndTheEnd() {
    assertThat(Masks.idNo("11010119900307123X")).isEqualTo("110101********123X");
  }

  @Test
  void whatIsTooShortToHideShowsNothing() {
    assertThat(Masks.phone("1234567")).isEqualTo("****");
    assertThat(Masks.idNo("110101123X")).isEqualTo("********");
  }
}
