package io.worksafety.platform.request;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that changes something. It runs in one transaction together with its {@code
 * Idempotency-Key}: the same key and body get the first answer, byte for byte; the same key with
 * another body is refused; while the first is still running the second gets 409.
 *
 * <p>A refused command changed nothing and is not remembered: the same key may be used again.
 *
 * <p>The method returns {@code RestResponse<T>} made by {@link Answers}.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Command {

  /** How long the transaction may take, in seconds. */
  @Nonbinding
  int timeoutSeconds() default 30;

  /** Whether every caller, not only a machine, must send an {@code Idempotency-Key}. */
  @Nonbinding
  boolean keyRequired() default false;
}
