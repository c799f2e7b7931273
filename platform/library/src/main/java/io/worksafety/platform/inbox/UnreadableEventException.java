package io.worksafety.platform.inbox;

/** This message can never be applied as it is; trying again is of no use. */
public final class UnreadableEventException extends RuntimeException {

  private final RefusalCode code;

  UnreadableEventException(RefusalCode code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  RefusalCode code() {
    return code;
  }
}
