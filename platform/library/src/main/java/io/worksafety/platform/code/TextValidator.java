package io.worksafety.platform.code;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the text; everything but plain Latin and Chinese characters takes a slower turn.
 */
public final class TextValidator implements ConstraintValidator<Text, CharSequence> {

  private static final String KEY = "{io.worksafety.platform.code.Text.%s}";

  private int max;
  private int min;
  private boolean multiline;

  /** What can be wrong with a text. */
  private enum Fault {
    BROKEN,
    CONTROL,
    DIRECTION,
    NORMAL_FORM,
    INVISIBLE,
    TOO_SHORT,
    TOO_LONG
  }

  @Override
  public void initialize(Text annotation) {
    max = annotation.max();
    min = annotation.min();
    multiline = annotation.multiline();
    if (min < 0 || max < 1 || min > max) {
      throw new IllegalArgumentException("@Text needs 0 <= min <= max and max >= 1");
    }
  }

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    Fault fault = fault(text);
    if (fault == null) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(KEY.formatted(Keys.of(fault)))
        .addConstraintViolation();
    return false;
  }

  private @Nullable Fault fault(CharSequence text) {
    int length = text.length();
    int points = 0;
    int visible = 0;
    boolean suspect = false;
    for (int i = 0; i < length; i++, points++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF) {
        visible++;
        continue;
      }
      if (c == ' ') {
        continue;
      }
      int point = c;
      if (Character.isSurrogate(c)) {
        point = Character.codePointAt(text, i);
        if (!Character.isSupplementaryCodePoint(point)) {
          return Fault.BROKEN;
        }
        i++;
      }
      switch (Character.getType(point)) {
        case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
          if (!multiline || c != '\n' && c != '\r' && c != '\t') {
            return Fault.CONTROL;
          }
        }
        case Character.FORMAT -> {
          if (turnsDirection(point)) {
            return Fault.DIRECTION;
          }
        }
        case Character.SPACE_SEPARATOR -> suspect |= point > 0xFF;
        default -> {
          suspect |= point >= 0x300;
          if (!blankLetter(point)) {
            visible++;
          }
        }
      }
    }
    if (points > max) {
      return Fault.TOO_LONG;
    }
    if (suspect && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return Fault.NORMAL_FORM;
    }
    if (visible < min) {
      return visible == 0 ? Fault.INVISIBLE : Fault.TOO_SHORT;
    }
    return null;
  }

  /** Embeddings, overrides and isolates make a text read otherwise than it is stored. */
  private static boolean turnsDirection(int point) {
    return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
  }

  /** Letters and symbols by category that show nothing: Hangul fillers, the empty Braille cell. */
  private static boolean blankLetter(int point) {
    return point == 0x115F
        || point == 0x1160
        || point == 0x3164
        || point == 0xFFA0
        || point == 0x2800
        // variation selectors and the combining grapheme joiner
        || point == 0x034F
        || point >= 0xFE00 && point <= 0xFE0F
        || point >= 0xE0100 && point <= 0xE01EF;
  }
}
