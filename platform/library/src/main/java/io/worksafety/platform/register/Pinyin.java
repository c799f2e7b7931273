package io.worksafety.platform.register;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in pinyin without tones: whole, and the first letter of each syllable. Other characters
 * stay as they are.
 */
record Pinyin(String full, String initials) {

  private static final String BETWEEN = " ";
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  /**
   * Names the library reads wrong, with their syllables. Loaded, as its dictionary, at first use.
   */
  private static final class Names {
    static final Map<String, String> READINGS = read();
    static final Pattern ANY =
        Pattern.compile(
            READINGS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));

    private static Map<String, String> read() {
      try (InputStream in =
          Objects.requireNonNull(Pinyin.class.getResourceAsStream("/reference/pinyin-names.txt"))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Pinyin of(String text) {
    return new Pinyin(
        HAN.matcher(text).replaceAll(run -> joined(run, syllable -> syllable)),
        HAN.matcher(text).replaceAll(run -> joined(run, syllable -> syllable.substring(0, 1))));
  }

  private static String joined(MatchResult run, java.util.function.UnaryOperator<String> part) {
    return Arrays.stream(syllables(run.group()).split(BETWEEN))
        .filter(syllable -> !syllable.isEmpty())
        .map(part)
        .collect(Collectors.joining());
  }

  private static String syllables(String characters) {
    StringBuilder read = new StringBuilder();
    Matcher names = Names.ANY.matcher(characters);
    int from = 0;
    while (names.find()) {
      read.append(library(characters.substring(from, names.start())))
          .append(BETWEEN)
          .append(Names.READINGS.get(names.group()))
          .append(BETWEEN);
      from = names.end();
    }
    return read.append(library(characters.substring(from))).toString();
  }

  private static String library(String characters) {
    return characters.isEmpty()
        ? ""
        : PinyinHelper.toPinyin(characters, PinyinStyleEnum.NORMAL, BETWEEN);
  }
}
