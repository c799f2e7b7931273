package io.worksafety.platform.code;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  record Title(@Text(max = 10) String text) {}

  record Description(@Text(max = 20, min = 3, multiline = true) String text) {}

  record Labels(List<@NotNull @Text(max = 3) String> labels) {}

  record Codes(
      @CreditCodeText String uscc,
      @CitizenIdText String citizen,
      @AreaCodeText(maxDigits = 9) String area,
      @IndustryCodeText String industry,
      @IndustryCodeText(prefix = true) String branch,
      @PlateNumberText String plate) {}

  private static final ValidatorFactory ENGLISH = factory(Locale.ENGLISH);
  private static final ValidatorFactory CHINESE = factory(Locale.SIMPLIFIED_CHINESE);

  private static ValidatorFactory factory(Locale locale) {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .messageInterpolator(
            new ParameterMessageInterpolator(
                Set.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE), locale, false))
        .buildValidatorFactory();
  }

  @AfterAll
  static void close() {
    ENGLISH.close();
    CHINESE.close();
  }

  private static List<String> messages(Object value) {
    return messages(ENGLISH.getValidator(), value);
  }

  private static List<String> messages(Validator validator, Object value) {
    return validator.validate(value).stream()
        .map(ConstraintViolation::getMessage)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "电动车违规充电",
        "a",
        "1号楼 (2)",
        "𠮷野家𠮷𠮷𠮷𠮷𠮷𠮷",
        "é",
        "👨‍👩‍👧",
        "東京・①",
        "（一）、“二”",
        "０１２"
      })
  void ordinaryTextPasses(String text) {
    assertThat(messages(new Title(text))).isEmpty();
  }

  @Test
  void absentTextIsNoConcernOfThisConstraint() {
    assertThat(messages(new Title(null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u3000\u00a0",
        "\u200b\u200b",
        "\ufeff",
        "\u2060 \u200d",
        "\u3164",
        "\u2800",
        "\ufe0f"
      })
  void textWithNothingToSeeIsRefused(String text) {
    assertThat(messages(new Title(text)))
        .containsExactly("must have at least one visible character");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000b", "a\u0007b", "a\nb", "a\tb", "a\u007fb", "a\u0085b", "a\u2028b"})
  void controlCharactersAreRefused(String text) {
    assertThat(messages(new Title(text)))
        .containsExactly("must not contain control characters or line breaks");
  }

  @Test
  void aDescriptionMayHaveLines() {
    assertThat(messages(new Description("第一段\r\n\t第二段"))).isEmpty();
    assertThat(messages(new Description("ab\u0000c")))
        .containsExactly("must not contain control characters or line breaks");
    assertThat(messages(new Description("a\nb")))
        .containsExactly("must have at least 3 visible characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc\u202edef", "a\u2066b\u2069", "\u202bx"})
  void charactersThatTurnTheReadingDirectionAreRefused(String text) {
    assertThat(messages(new Title(text)))
        .containsExactly("must not contain characters that change the reading direction");
  }

  @ParameterizedTest
  @ValueSource(strings = {"e\u0301", "\u2126", "\u2001a", "\uf900"})
  void textOutsideNormalFormCIsRefused(String text) {
    assertThat(messages(new Title(text))).containsExactly("must be in Unicode normal form C (NFC)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud800", "\udc00a", "\ud800\ud800"})
  void halfCharactersAreRefused(String text) {
    assertThat(messages(new Title(text)))
        .containsExactly("contains half of a character (a lone surrogate)");
  }

  @Test
  void lengthIsCountedInCodePointsAsTheDatabaseDoes() {
    assertThat(messages(new Title("𠮷".repeat(10)))).isEmpty();
    assertThat(messages(new Title("𠮷".repeat(11))))
        .containsExactly("must have at most 10 characters");
    assertThat(messages(new Title("a".repeat(11))))
        .containsExactly("must have at most 10 characters");
  }

  @Test
  void eachElementOfAListIsChecked() {
    assertThat(messages(new Labels(List.of("一", "二三四五"))))
        .containsExactly("must have at most 3 characters");
  }

  @Test
  void codesAreCheckedAndAbsentOnesPass() {
    assertThat(messages(new Codes(null, null, null, null, null, null))).isEmpty();
    assertThat(
            messages(
                new Codes(
                    "914403001922038216",
                    "11010519491231002X",
                    "320105001",
                    "C2631",
                    "C26",
                    "苏A12345")))
        .isEmpty();
  }

  @Test
  void refusalsSayWhatIsWrongInEnglishAndChinese() {
    Codes wrong =
        new Codes("91440101718734738U", "110105194912310021", "320199", "E2631", "CC", "苏A1");

    assertThat(messages(ENGLISH.getValidator(), wrong))
        .containsExactly(
            "has a wrong check character; compare it with the card",
            "has a wrong check character; compare it with the licence",
            "has digits that belong to another section letter (GB/T 4754)",
            "is not a number plate (GA 36), e.g. 苏A12345",
            "is not in the table of administrative divisions",
            "must be a section letter A to T with four digits, e.g. C2631 (GB/T 4754)");
    assertThat(messages(CHINESE.getValidator(), wrong))
        .containsExactlyInAnyOrder(
            "校验码不正确，请与身份证核对",
            "校验码不正确，请与营业执照核对",
            "数字部分与门类字母不符（GB/T 4754）",
            "不是有效的机动车号牌（GA 36），例如 苏A12345",
            "行政区划代码表中没有该代码",
            "须为门类字母 A 至 T 加四位数字，例如 C2631（GB/T 4754）");
  }

  @Test
  void aPrefixIsNoWholeIndustryCodeAndAVillageNoStreet() {
    assertThat(messages(new Codes(null, null, "320105001001", "C26", null, null)))
        .containsExactly(
            "must be a division code of 6 to 9 digits: 2, 4, 6, 9 or 12",
            "must be a section letter A to T with four digits, e.g. C2631 (GB/T 4754)");
  }

  @Test
  void aBirthdayInTheFutureIsRefused() {
    assertThat(messages(new Codes(null, "320105299001010018", null, null, null, null)))
        .containsExactly("contains a date of birth that does not exist or is in the future");
  }

  @Test
  void englishReadersGetEnglishOnAMachineSetToChinese() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    try (ValidatorFactory factory = factory(Locale.ENGLISH)) {
      assertThat(messages(factory.getValidator(), new Title("")))
          .containsExactly("must have at least one visible character");
    } finally {
      Locale.setDefault(before);
    }
  }
}
