package io.worksafety.platform.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    List<String> written = new ArrayList<>();
    List<String> spoken = new ArrayList<>();
    for (String text : texts) {
      if (text == null || text.isBlank()) {
        continue;
      }
      String folded = folded(text);
      Pinyin pinyin = Pinyin.of(folded);
      written.add(folded);
      if (!pinyin.full().equals(folded)) {
        spoken.add(pinyin.full());
        spoken.add(pinyin.initials());
      }
    }
    // What is cut off of a very long text is pinyin
    written.addAll(spoken);
    String all = String.join(" ", written);
    return all.isEmpty() ? null : all.length() <= MAX ? all : all.substring(0, MAX);
  }

  /**
   * As it is compared: compatibility forms folded (full-width digits become digits), lower case.
   */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }

  /**
   * Whether there is anything to look up in the index, see {@code search_grams} in the database:
   * two neighbours one of which is not ASCII, or three that are.
   */
  static boolean searchable(String folded) {
    int ascii = 0;
    int before = ' ';
    for (int c : folded.codePoints().toArray()) {
      boolean pair = c != ' ' && before != ' ' && (c > 127 || before > 127);
      ascii = c == ' ' || c > 127 ? 0 : ascii + 1;
      if (pair || ascii == 3) {
        return true;
      }
      before = c;
    }
    return false;
  }
}
