package io.worksafety.acceptance.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;

/** One HTTP/1.1 answer as it comes in, with a length or in chunks. */
final class HttpAnswer {

  private static final int FIRST_BYTES = 64 * 1024;
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CHUNKED =
      "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ID = "\"id\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final int UUID_CHARS = 36;

  private byte[] bytes = new byte[FIRST_BYTES];
  private ByteBuffer in = ByteBuffer.wrap(bytes);
  private int scanned;
  private int bodyAt;
  private int length;
  private boolean chunked;
  private boolean complete;

  void reset() {
    in.clear();
    scanned = 0;
    bodyAt = -1;
    length = 0;
    chunked = false;
    complete = false;
  }

  int read(ReadableByteChannel from) throws IOException {
    if (!in.hasRemaining()) {
      bytes = java.util.Arrays.copyOf(bytes, bytes.length * 2);
      int filled = in.position();
      in = ByteBuffer.wrap(bytes);
      in.position(filled);
    }
    int read = from.read(in);
    if (read > 0) {
      advance();
    }
    return read;
  }

  boolean complete() {
    return complete;
  }

  boolean success() {
    return bytes[9] == '2';
  }

  String text() {
    return new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
  }

  /** The first id in the body. */
  String id() {
    int at = indexOf(ID, bodyAt, in.position());
    return at < 0 ? "" : new String(bytes, at + ID.length, UUID_CHARS, StandardCharsets.US_ASCII);
  }

  private void advance() throws IOException {
    int end = in.position();
    if (bodyAt < 0) {
      int blank = blankLine(end);
      if (blank < 0) {
        return;
      }
      bodyAt = blank + 4;
      scanned = bodyAt;
      int at = header(LENGTH, bodyAt);
      chunked = at < 0 && header(CHUNKED, bodyAt) >= 0;
      length = at < 0 ? 0 : number(at + LENGTH.length, 10);
    }
    if (!chunked) {
      complete = end >= bodyAt + length;
      return;
    }
    while (!complete) {
      int line = endOfLine(scanned, end);
      if (line < 0) {
        return;
      }
      int size = number(scanned, 16);
      int next = line + 2 + size + 2;
      if (end < next) {
        return;
      }
      scanned = next;
      complete = size == 0;
    }
  }

  private int blankLine(int end) {
    for (int i = Math.max(0, scanned - 3); i + 3 < end; i++) {
      if (bytes[i] == '\r'
          && bytes[i + 1] == '\n'
          && bytes[i + 2] == '\r'
          && bytes[i + 3] == '\n') {
        return i;
      }
    }
    scanned = end;
    return -1;
  }

  private int endOfLine(int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Where a header begins, whatever its case. */
  private int header(byte[] name, int end) {
    for (int i = 0; i + name.length < end; i++) {
      if (bytes[i] == '\n' && matches(name, i + 1)) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean matches(byte[] name, int at) {
    for (int i = 0; i < name.length; i++) {
      int c = bytes[at + i];
      if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != name[i]) {
        return false;
      }
    }
    return true;
  }

  private int indexOf(byte[] text, int from, int end) {
    for (int i = Math.max(0, from); i + text.length + UUID_CHARS < end; i++) {
      int at = 0;
      while (at < text.length && bytes[i + at] == text[at]) {
        at++;
      }
      if (at == text.length) {
        return i;
      }
    }
    return -1;
  }

  private int number(int from, int radix) throws IOException {
    int at = from;
    while (bytes[at] == ' ') {
      at++;
    }
    int value = 0;
    int first = at;
    for (int digit = Character.digit(bytes[at], radix);
        digit >= 0;
        digit = Character.digit(bytes[++at], radix)) {
      value = value * radix + digit;
    }
    if (at == first) {
      throw new IOException("Not HTTP: " + text());
    }
    return value;
  }
}
