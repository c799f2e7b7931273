package io.worksafety.hazard.evidence;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of a file that arrived: it is the one that was announced and of the type it is
 * said to be.
 */
record CheckedFile(ShotFacts facts, @Nullable String publicSha256, @Nullable Long publicSize) {

  /**
   * @param open gives the file from its beginning, as often as it is asked
   */
  static CheckedFile of(EvidenceFile file, Supplier<InputStream> open) {
    FileType type = file.type();
    try {
      requireDigestAndType(file, type, open);
      if (type.isZip()) {
        try (InputStream in = open.get()) {
          OfficeFile.require(type, in);
        }
      }
      ShotFacts facts = ShotFacts.NONE;
      if (type.tellsOfItself()) {
        try (InputStream in = new BufferedInputStream(open.get())) {
          facts = ShotFacts.read(in, file.size());
        }
      }
      if (!PublicCopy.possible(type)) {
        return new CheckedFile(facts, null, null);
      }
      try (InputStream in = open.get()) {
        byte[] copy = PublicCopy.of(type, in.readAllBytes());
        return new CheckedFile(facts, Digests.hex(copy), (long) copy.length);
      }
    } catch (IOException e) {
      // the parts are in memory once they are opened, so it is the content that cannot be read
      throw EvidenceProblem.FILE_BROKEN.because(
          "The content ends or breaks off: " + e.getMessage(), "文件内容不完整或已损坏");
    }
  }

  private static void requireDigestAndType(
      EvidenceFile file, FileType type, Supplier<InputStream> open) throws IOException {
    MessageDigest digest = Digests.sha256();
    byte[] head;
    boolean text;
    try (TextCheck check = new TextCheck(new DigestInputStream(open.get(), digest))) {
      head = check.readNBytes(FileType.HEAD);
      check.transferTo(OutputStream.nullOutputStream());
      text = check.isText();
    }
    String found = Digests.hex(digest);
    if (!found.equals(file.sha256())) {
      throw EvidenceProblem.DIGEST_MISMATCH.because(
          "The digest of what arrived is " + found + "; upload it anew",
          "实际摘要为 " + found + "，请重新上传");
    }
    if (!type.begins(head) || type.isText() && !text) {
      throw EvidenceProblem.TYPE_MISMATCH.because(
          "The content is not " + type.mediaType(), "文件内容不是 " + type.mediaType());
    }
  }

  /** Passes bytes through and notices those that no text has. */
  private static final class TextCheck extends FilterInputStream {
    private boolean text = true;

    TextCheck(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      text &= value < 0 || isPrinted((byte) value);
      return value;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int read = super.read(to, offset, length);
      for (int i = offset; i < offset + read && text; i++) {
        text = isPrinted(to[i]);
      }
      return read;
    }

    private static boolean isPrinted(byte b) {
      return b < 0 || b >= ' ' && b != 0x7F || b == '\n' || b == '\r' || b == '\t' || b == '\f';
    }

    boolean isText() {
      return text;
    }
  }
}
