package io.worksafety.platform.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text an entry is found by: its names and numbers, the names in pinyin without tones, and
 * their initials, all in lower case.
 */
public final class SearchText {

  static final int MAX = 2000;

  private SearchText() {}

  /** Null when there is nothing to be found by. */
  public static @Nullable String of(@Nullable String... texts) {
    String all =
        Arrays.stream(texts)
            .filter(Objects::nonNull)
            .map(SearchText::withPinyin)
            .collect(Collectors.joining(" "));
    return all.isBlank() ? null : all.length() <= MAX ? all : all.substring(0, MAX);
  }

  /** As it is compared: compatibility forms folded (full-width digits become digits), lower case. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  private static String withPinyin(String text) {
    String folded = folded(text);
    Pinyin pinyin = Pinyin.of(folded);
    return pinyin.full().equals(folded)
        ? folded
        : folded + ' ' + pinyin.full() + ' ' + pinyin.initials();
  }
}
