package io.worksafety.hazard.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as phones make them, with what these say of place and time. */
final class Pictures {

  static final String SECRET = "Zhang San's phone";

  private Pictures() {}

  /** Noise, so that the file has some size. */
  static byte[] plain(String format, int side) throws IOException {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(side);
    for (int x = 0; x < side; x++) {
      for (int y = 0; y < side; y++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** A JPEG taken at that local time, with GPS, an orientation, a maker and a comment. */
  static byte[] taken(String localTime, double lat, double lon) throws IOException {
    byte[] picture = plain("jpg", 400);
    byte[] exif = exif(localTime, lat, lon);
    byte[] comment = SECRET.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out =
        ByteBuffer.allocate(picture.length + exif.length + 10 + 4 + comment.length + 20);
    out.put(picture, 0, 2);
    out.putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
    out.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(exif);
    out.putShort((short) 0xFFFE).putShort((short) (comment.length + 2)).put(comment);
    out.put(picture, 2, picture.length - 2);
    out.put("after the end: ".getBytes(StandardCharsets.ISO_8859_1));
    return java.util.Arrays.copyOf(out.array(), out.position());
  }

  static byte[] pngWithText() throws IOException {
    byte[] picture = plain("png", 60);
    byte[] text = ("Author\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update("tEXt".getBytes(StandardCharsets.ISO_8859_1));
    crc.update(text);
    int head = 8 + 25;
    return ByteBuffer.allocate(picture.length + 12 + text.length)
        .put(picture, 0, head)
        .putInt(text.length)
        .put("tEXt".getBytes(StandardCharsets.ISO_8859_1))
        .put(text)
        .putInt((int) crc.getValue())
        .put(picture, head, picture.length - head)
        .array();
  }

  /** Three directories of a TIFF: the picture, how it was taken, where it was taken. */
  private static byte[] exif(String localTime, double lat, double lon) {
    byte[] maker = (SECRET + "\0").getBytes(StandardCharsets.UTF_8);
    byte[] time = (localTime + "\0").getBytes(StandardCharsets.ISO_8859_1);
    int first = 8;
    int taken = first + 2 + 4 * 12 + 4;
    int gps = taken + 2 + 12 + 4;
    int data = gps + 2 + 4 * 12 + 4;
    int makerAt = data;
    int timeAt = makerAt + maker.length;
    int latAt = timeAt + time.length;
    int lonAt = latAt + 24;
    ByteBuffer out = ByteBuffer.allocate(lonAt + 24);
    out.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(first);
    out.putShort((short) 4);
    entry(out, 0x010F, 2, maker.length, makerAt);
    out.putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) 6)
        .putShort((short) 0);
    entry(out, 0x8769, 4, 1, taken);
    entry(out, 0x8825, 4, 1, gps);
    out.putInt(0);
    out.putShort((short) 1);
    entry(out, 0x9003, 2, time.length, timeAt);
    out.putInt(0);
    out.putShort((short) 4);
    entry(out, 1, 2, 2, 'N' << 24);
    entry(out, 2, 5, 3, latAt);
    entry(out, 3, 2, 2, 'E' << 24);
    entry(out, 4, 5, 3, lonAt);
    out.putInt(0);
    out.put(maker).put(time);
    degrees(out, lat);
    degrees(out, lon);
    return out.array();
  }

  private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static void degrees(ByteBuffer out, double value) {
    int whole = (int) value;
    out.putInt(whole).putInt(1);
    out.putInt(0).putInt(1);
    out.putInt((int) Math.round((value - whole) * 3600 * 10_000)).putInt(10_000);
  }
}
