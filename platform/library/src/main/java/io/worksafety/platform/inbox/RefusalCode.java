package io.worksafety.platform.inbox;

/** Why a message had no effect. The texts are part of the contract of refusals and dead letters. */
enum RefusalCode {
  DUPLICATE("event.duplicate"),
  BODY_MISSING("event.body-missing"),
  TOO_LARGE("event.too-large"),
  NOT_UTF8("event.not-utf8"),
  NOT_JSON("event.not-json"),
  HEADER_MISSING("event.header-missing"),
  HEADER_INVALID("event.header-invalid"),
  /** Well-formed, but a field the listener reads is not what it must be. */
  UNREADABLE("event.unreadable"),
  /** The listener threw at every attempt. */
  REJECTED("event.rejected");

  private final String code;

  RefusalCode(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
