package io.worksafety.hazard.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A ledger as it was sent, put aside on disk: the transaction does not wait for a slow sender, and
 * the file can be read twice.
 *
 * @param charset UTF-8 when all of the file is valid UTF-8, otherwise GB18030
 */
record LedgerFile(Path path, Charset charset, boolean byteOrderMark, long bytes, String sha256)
    implements OwnBodyLimit {

  static final String CSV = "text/csv";

  /** As the HTTP server lets through. */
  static final int MAX_BYTES = 32 * 1024 * 1024;

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BUFFER = 16 * 1024;
  private static final int MARK_BYTES = 3;

  static LedgerFile store(InputStream body, Path file) throws IOException {
    MessageDigest digest = newDigest();
    Utf8Check utf8 = new Utf8Check();
    long bytes = 0;
    byte[] start = new byte[MARK_BYTES];
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read; (read = body.read(buffer)) > 0; ) {
        for (int i = 0; i < read && bytes + i < MARK_BYTES; i++) {
          start[(int) bytes + i] = buffer[i];
        }
        digest.update(buffer, 0, read);
        utf8.take(buffer, read);
        out.write(buffer, 0, read);
        bytes += read;
      }
    }
    boolean mark = start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
    return new LedgerFile(
        file,
        utf8.valid() ? StandardCharsets.UTF_8 : GB18030,
        mark,
        bytes,
        HexFormat.of().formatHex(digest.digest()));
  }

  /** The text, without a byte order mark; fails on bytes that are no character. */
  Reader open() throws IOException {
    InputStream in = Files.newInputStream(path);
    if (byteOrderMark) {
      in.skipNBytes(MARK_BYTES);
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new InputStreamReader(in, decoder);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Follows a stream and says at its end whether all of it was UTF-8. */
  private static final class Utf8Check {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER + 8);
    private final CharBuffer out = CharBuffer.allocate(BUFFER);
    private boolean valid = true;

    void take(byte[] bytes, int length) {
      if (!valid) {
        return;
      }
      in.put(bytes, 0, length);
      decode(false);
    }

    boolean valid() {
      if (valid) {
        decode(true);
      }
      return valid;
    }

    private void decode(boolean end) {
      in.flip();
      while (true) {
        var result = decoder.decode(in, out, end);
        out.clear();
        if (result.isError()) {
          valid = false;
          break;
        }
        if (result.isUnderflow()) {
          break;
        }
      }
      in.compact();
    }
  }
}
