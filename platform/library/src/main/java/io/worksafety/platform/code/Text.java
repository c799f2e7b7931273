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

/**
 * Text a person wrote: in Unicode normal form C, without control or direction characters, with at
 * least {@code min} visible characters, at most {@code max} code points. Null passes; add
 * {@code @NotNull} where the text is required.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Constraint(validatedBy = TextValidator.class)
public @interface Text {

  /** Most code points, as PostgreSQL counts {@code varchar(n)}. */
  int max();

  /** Fewest visible characters: neither white space nor zero-width. */
  int min() default 1;

  /** Allows line ends and tabs, for descriptions of several paragraphs. */
  boolean multiline() default false;

  String message() default "{io.worksafety.platform.code.Text.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
