package io.worksafety.platform.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionsTest {

  @ParameterizedTest
  @CsvSource({
    "32, 江苏省, 江苏省",
    "3201, 南京市, 江苏省南京市",
    "320105, 建邺区, 江苏省南京市建邺区",
    "320105001, 莫愁湖街道, 江苏省南京市建邺区莫愁湖街道",
    "330106, 西湖区, 浙江省杭州市西湖区",
    "440305, 南山区, 广东省深圳市南山区",
    "320583, 昆山市, 江苏省苏州市昆山市",
    "110101001, 东华门街道, 北京市东城区东华门街道"
  })
  void divisionsHaveTheirNames(String code, String name, String fullName) {
    assertThat(Divisions.exists(code)).isTrue();
    assertThat(Divisions.name(code)).contains(name);
    assertThat(Divisions.fullName(code)).contains(fullName);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3",
        "99",
        "320199",
        "320105999",
        "3201050",
        "32010500",
        "320105005",
        "3２",
        "32010x",
        "320105001000",
        "320105005001",
        "-32010",
        "00",
        "0000",
        "000000000"
      })
  void whatIsNotInTheTableDoesNotExist(String code) {
    assertThat(Divisions.exists(code)).isFalse();
    assertThat(Divisions.name(code)).isEmpty();
    assertThat(Divisions.parent(code)).isEmpty();
  }

  @Test
  void aVillageExistsWithItsStreet() {
    assertThat(Divisions.exists("320105001001")).isTrue();
    assertThat(Divisions.parent("320105001001")).contains("320105001");
    assertThat(AreaCode.of("320105001001").name()).isEqualTo("莫愁湖街道");
  }

  @Test
  void theWholeTableIsThere() {
    long cities =
        provinces()
            .mapToObj(String::valueOf)
            .flatMap(p -> Divisions.childrenOf(p).stream())
            .count();
    long counties =
        provinces()
            .mapToObj(String::valueOf)
            .flatMap(p -> Divisions.childrenOf(p).stream())
            .flatMap(c -> Divisions.childrenOf(c.code()).stream())
            .count();
    long streets =
        provinces()
            .mapToObj(String::valueOf)
            .flatMap(p -> Divisions.childrenOf(p).stream())
            .flatMap(c -> Divisions.childrenOf(c.code()).stream())
            .flatMap(c -> Divisions.streetsOf(c.code()).stream())
            .count();

    assertThat(provinces().count()).isEqualTo(31);
    assertThat(cities).isEqualTo(342);
    assertThat(counties).isEqualTo(2978);
    assertThat(streets).isEqualTo(41352);
  }

  private static IntStream provinces() {
    return IntStream.range(10, 100).filter(p -> Divisions.exists(String.valueOf(p)));
  }

  @Test
  void theStreetsOfADistrictComeInOrder() {
    assertThat(Divisions.streetsOf("320105"))
        .extracting(Division::name)
        .containsExactly("莫愁湖街道", "沙洲街道", "双闸街道", "江心洲街道", "兴隆街道", "南苑街道");
    assertThat(Divisions.streetsOf("3201")).isEmpty();
    assertThat(Divisions.streetsOf("320199")).isEmpty();
  }

  @Test
  void parentsLeadUpToTheProvince() {
    AreaCode street = AreaCode.of("320105001");

    assertThat(street.parent()).contains(AreaCode.of("320105"));
    assertThat(street.at(AreaCode.Level.CITY)).contains(AreaCode.of("3201"));
    assertThat(street.at(AreaCode.Level.VILLAGE)).isEmpty();
    assertThat(AreaCode.of("32").parent()).isEqualTo(Optional.empty());
    assertThat(AreaCode.of("3201").covers(street)).isTrue();
    assertThat(street.covers(AreaCode.of("3201"))).isFalse();
  }

  @Test
  void anUnknownCodeCannotBeBuilt() {
    assertThatThrownBy(() -> AreaCode.of("320199")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AreaCode.of("32010")).isInstanceOf(IllegalArgumentException.class);
  }
}
