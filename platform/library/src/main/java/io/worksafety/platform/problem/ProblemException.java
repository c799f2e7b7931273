package io.worksafety.platform.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the client. It is part of the contract, so it carries no stack trace. */
public final class ProblemException extends RuntimeException {

  private final ProblemType type;
  private final String detailZh;
  private final List<FieldError> errors = new ArrayList<>();
  private @Nullable Integer retryAfterSeconds;
  private @Nullable Long currentVersion;
  private @Nullable String challenge;

  ProblemException(ProblemType type, String detail, String detailZh) {
    super(detail, null, false, false);
    this.type = type;
    this.detailZh = detailZh;
  }

  /** Names the place in the body, as a JSON pointer. */
  public ProblemException at(String pointer) {
    errors.add(FieldError.pointer(pointer, type.code(), detail()));
    return this;
  }

  public ProblemException parameter(String name) {
    errors.add(FieldError.parameter(name, type.code(), detail()));
    return this;
  }

  public ProblemException header(String name) {
    errors.add(FieldError.header(name, type.code(), detail()));
    return this;
  }

  public ProblemException with(FieldError error) {
    errors.add(error);
    return this;
  }

  public ProblemException retryAfter(int seconds) {
    this.retryAfterSeconds = seconds;
    return this;
  }

  /** The version that would have matched, so that the client can read and try again. */
  public ProblemException currentVersion(long version) {
    this.currentVersion = version;
    return this;
  }

  /** What {@code WWW-Authenticate} says: with which token it would have been let in (RFC 6750). */
  public ProblemException challenge(String text) {
    this.challenge = text;
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public String detailZh() {
    return detailZh;
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  @Nullable Integer retryAfterSeconds() {
    return retryAfterSeconds;
  }

  @Nullable Long currentVersion() {
    return currentVersion;
  }

  @Nullable String challenge() {
    return challenge;
  }
}
