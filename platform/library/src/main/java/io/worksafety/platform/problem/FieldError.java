package io.worksafety.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * The place in the request that was refused: a JSON pointer into the body, a parameter or a header,
 * with the rule it broke.
 */
public record FieldError(
    @Nullable String pointer,
    @Nullable String parameter,
    @Nullable String header,
    String code,
    String message) {

  public static FieldError pointer(String pointer, String code, String message) {
    return new FieldError(pointer, null, null, code, message);
  }

  public static FieldError parameter(String name, String code, String message) {
    return new FieldError(null, name, null, code, message);
  }

  public static FieldError header(String name, String code, String message) {
    return new FieldError(null, null, name, code, message);
  }
}
