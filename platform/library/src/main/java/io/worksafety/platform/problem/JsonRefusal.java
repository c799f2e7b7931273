package io.worksafety.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body and where, without naming a Java class. */
final class JsonRefusal {

  private JsonRefusal() {}

  static ProblemException of(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return CommonProblem.UNKNOWN_FIELD
          .because(
              "The field \"" + clip(unknown.getPropertyName()) + "\" is not known here",
              "未知字段 \"" + clip(unknown.getPropertyName()) + "\"")
          .at(pointer(unknown));
    }
    if (e instanceof MismatchedInputException mismatch) {
      String wanted = wanted(mismatch);
      return CommonProblem.WRONG_TYPE
          .because("Expected " + wanted, "应为 " + wanted)
          .at(pointer(mismatch));
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return CommonProblem.MALFORMED_JSON
          .because("The value cannot be read", "字段值无法读取")
          .at(pointer(mapping));
    }
    var location = e.getLocation();
    String where =
        location == null
            ? ""
            : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    return CommonProblem.MALFORMED_JSON.because(
        "The body cannot be read as UTF-8 JSON" + where, "请求体不是有效的 UTF-8 JSON" + where);
  }

  private static String wanted(MismatchedInputException e) {
    Class<?> type = e.getTargetType();
    if (type == null) {
      return "another value";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    if (type == String.class) {
      return e instanceof InvalidFormatException
          ? "text without control characters or broken characters"
          : "text";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type == UUID.class) {
      return "a UUID";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "an ISO 8601 " + (type.getSimpleName().equals("LocalDate") ? "date" : "date and time");
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return type == double.class || type == Double.class || type == java.math.BigDecimal.class
          ? "a number"
          : "a whole number within its range";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    return "an object with its required fields";
  }

  private static String clip(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .limit(20)
        .map(r ->
            r.getFieldName() == null
                ? String.valueOf(r.getIndex())
                : clip(r.getFieldName()).replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining("/", "/", ""));
  }
}
