package io.worksafety.hazard.evidence;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A picture without what it says of its place, time, device and author. Nothing is encoded again:
 * only the pieces a viewer needs are copied, so that what nobody has heard of stays out.
 */
final class PublicCopy {

  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] COLOURS = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);

  private static final Set<String> PNG_KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD",
          "pHYs", "acTL", "fcTL", "fdAT");
  private static final int PNG_HEAD = 8;

  private static final Set<String> WEBP_KEPT =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
  private static final int WEBP_METADATA_FLAGS = 0x08 | 0x04;

  private PublicCopy() {}

  static boolean possible(FileType type) {
    return type == FileType.JPEG || type == FileType.PNG || type == FileType.WEBP;
  }

  static byte[] of(FileType type, byte[] picture) throws IOException {
    return switch (type) {
      case JPEG -> jpeg(picture);
      case PNG -> png(picture);
      case WEBP -> webp(picture);
      default -> throw new IllegalArgumentException(type + " has no public copy");
    };
  }

  /** Segments up to the end of the image; what follows it, such as a short film, is left out. */
  private static byte[] jpeg(byte[] in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    out.write(in, 0, 2);
    int orientation = orientation(in);
    if (orientation > 1) {
      out.writeBytes(orientationOnly(orientation));
    }
    int at = 2;
    while (true) {
      int marker = marker(in, at);
      if (marker == 0xFF) {
        at++;
        continue;
      }
      if (marker == 0xD9) {
        out.write(0xFF);
        out.write(0xD9);
        return out.toByteArray();
      }
      int length = 2 + unsigned(in, at + 2, 2);
      int end = at + length;
      need(in, end);
      if (kept(in, marker, at + 4)) {
        out.write(in, at, length);
      }
      at = end;
      if (marker == 0xDA) {
        int scan = scanEnd(in, at);
        out.write(in, at, scan - at);
        at = scan;
      }
    }
  }

  private static int marker(byte[] in, int at) throws IOException {
    need(in, at + 2);
    if ((in[at] & 0xFF) != 0xFF) {
      throw new IOException("no marker where one must be");
    }
    return in[at + 1] & 0xFF;
  }

  private static boolean kept(byte[] in, int marker, int content) {
    return switch (marker) {
      case 0xE0 -> starts(in, content, JFIF);
      case 0xE2 -> starts(in, content, COLOURS);
      case 0xEE -> starts(in, content, ADOBE);
      case 0xFE -> false;
      default -> marker < 0xE0 || marker > 0xEF;
    };
  }

  /** The next marker that is neither a stuffed byte nor a restart. */
  private static int scanEnd(byte[] in, int from) throws IOException {
    for (int i = from; i + 1 < in.length; i++) {
      int next = in[i + 1] & 0xFF;
      if ((in[i] & 0xFF) == 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
        return i;
      }
    }
    throw new EOFException("the image has no end");
  }

  /** A picture must not turn over because its metadata are gone. */
  private static int orientation(byte[] in) throws IOException {
    try {
      var exif =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(in))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      Integer value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      return value == null || value < 1 || value > 8 ? 1 : value;
    } catch (ImageProcessingException e) {
      return 1;
    }
  }

  private static byte[] orientationOnly(int orientation) {
    return ByteBuffer.allocate(36)
        .putShort((short) 0xFFE1)
        .putShort((short) 34)
        .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) ExifIFD0Directory.TAG_ORIENTATION)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  private static byte[] png(byte[] in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    need(in, PNG_HEAD);
    out.write(in, 0, PNG_HEAD);
    int at = PNG_HEAD;
    while (true) {
      need(in, at + 8);
      int length = unsigned(in, at, 4);
      String type = new String(in, at + 4, 4, StandardCharsets.ISO_8859_1);
      need(in, at + 12L + length);
      if (PNG_KEPT.contains(type)) {
        out.write(in, at, 12 + length);
      }
      if (type.equals("IEND")) {
        return out.toByteArray();
      }
      at += 12 + length;
    }
  }

  private static byte[] webp(byte[] in) throws IOException {
    need(in, 12);
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    out.write(in, 0, 12);
    long end = 8L + little(in, 4);
    need(in, end);
    int at = 12;
    while (at < end) {
      need(in, at + 8);
      String type = new String(in, at, 4, StandardCharsets.ISO_8859_1);
      long padded = little(in, at + 4);
      padded += padded & 1;
      need(in, at + 8 + padded);
      if (WEBP_KEPT.contains(type)) {
        int begin = out.size();
        out.write(in, at, 8 + (int) padded);
        if (type.equals("VP8X")) {
          byte[] whole = out.toByteArray();
          whole[begin + 8] &= (byte) ~WEBP_METADATA_FLAGS;
          out.reset();
          out.writeBytes(whole);
        }
      }
      at += 8 + (int) padded;
    }
    byte[] copy = out.toByteArray();
    ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(4, copy.length - 8);
    return copy;
  }

  private static long little(byte[] in, int at) {
    return ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xFFFF_FFFFL;
  }

  private static int unsigned(byte[] in, int at, int bytes) throws IOException {
    need(in, at + bytes);
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value = value << 8 | in[at + i] & 0xFF;
    }
    if (value < 0) {
      throw new IOException("a length beyond every file");
    }
    return value;
  }

  private static boolean starts(byte[] in, int at, byte[] with) {
    for (int i = 0; i < with.length; i++) {
      if (at + i >= in.length || in[at + i] != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static void need(byte[] in, long upTo) throws IOException {
    if (upTo > in.length) {
      throw new EOFException("the picture breaks off at " + in.length);
    }
  }
}
