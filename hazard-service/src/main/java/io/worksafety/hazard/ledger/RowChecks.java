package io.worksafety.hazard.ledger;

import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds the details of a row against the same rules as a single registration. */
@ApplicationScoped
class RowChecks {

  private final Validator validator;

  RowChecks(Validator validator) {
    this.validator = validator;
  }

  void validate(LedgerRow row, Object details, LedgerColumn[] columns) {
    for (ConstraintViolation<Object> violation : validator.validate(details)) {
      String field = field(violation.getPropertyPath());
      row.refuse(column(columns, field), code(violation), field + ": " + violation.getMessage());
    }
  }

  /** Runs a check of the registry and notes its refusal. */
  void note(LedgerRow row, LedgerColumn column, Runnable check) {
    try {
      check.run();
    } catch (ProblemException e) {
      row.refuse(column, e.type().code(), String.valueOf(e.getMessage()));
    }
  }

  void requireCovered(LedgerRow row, LedgerColumn column, String areaCode, Caller caller) {
    if (!caller.areas().covers(areaCode)) {
      row.refuse(
          column,
          "outside-area",
          areaCode + " is outside your scope 不在您的管辖范围内 " + caller.areas().prefixes());
    }
  }

  /** New rows need what corrections may leave out. */
  void requireColumns(LedgerRow row, LedgerColumn[] columns) {
    for (LedgerColumn column : columns) {
      if (column.required() && !row.has(column)) {
        row.refuse(
            null,
            "column-missing",
            "A new row needs the column "
                + column.headersZh().get(0)
                + "/"
                + column.field()
                + " 新增记录缺少该列");
      }
    }
  }

  private static String field(Path path) {
    for (Path.Node node : path) {
      return node.getName();
    }
    return "";
  }

  private static @Nullable LedgerColumn column(LedgerColumn[] columns, String field) {
    for (LedgerColumn column : columns) {
      if (column.field().equals(field)) {
        return column;
      }
    }
    return null;
  }

  private static String code(ConstraintViolation<?> violation) {
    return violation
        .getConstraintDescriptor()
        .getAnnotation()
        .annotationType()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
