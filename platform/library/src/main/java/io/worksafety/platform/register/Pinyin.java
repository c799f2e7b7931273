package io.worksafety.platform.register;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A text in pinyin without tones: whole, and the first letter of each syllable. Other characters
 * stay as they are.
 */
record Pinyin(String full, String initials) {

  private static final String BETWEEN = " ";

  static Pinyin of(String text) {
    String[] syllables =
        PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, BETWEEN).split(BETWEEN);
    return new Pinyin(
        String.join("", syllables),
        Arrays.stream(syllables)
            .filter(syllable -> !syllable.isEmpty())
            .map(syllable -> syllable.substring(0, 1))
            .collect(Collectors.joining()));
  }
}
