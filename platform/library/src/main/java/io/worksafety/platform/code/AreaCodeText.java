package io.worksafety.platform.code;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Division code (GB/T 2260, GB/T 10114) that is in the table of divisions. Null passes. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Constraint(validatedBy = CodeValidators.OfAreaCode.class)
public @interface AreaCodeText {

  /** Fewest digits: 2 province, 4 city, 6 county or district, 9 street, 12 village. */
  int minDigits() default 6;

  int maxDigits() default 12;

  String message() default "{io.worksafety.platform.code.AreaCodeText.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
