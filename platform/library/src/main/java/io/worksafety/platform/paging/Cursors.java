package io.worksafety.platform.paging;

import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A cursor is the last id of a page, signed together with the query it belongs to, so that it
 * cannot be made up or carried to another filter.
 */
public final class Cursors {

  private static final int TAG_BYTES = 12;

  private final SecretKeySpec key;

  public Cursors(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  String encode(UUID last, byte[] query) {
    byte[] id = bytes(last);
    byte[] all = Arrays.copyOf(id, 16 + TAG_BYTES);
    System.arraycopy(tag(id, query), 0, all, 16, TAG_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  UUID decode(String cursor, byte[] query) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw mismatch();
    }
    if (all.length != 16 + TAG_BYTES) {
      throw mismatch();
    }
    byte[] id = Arrays.copyOf(all, 16);
    if (!MessageDigest.isEqual(
        Arrays.copyOfRange(all, 16, all.length), Arrays.copyOf(tag(id, query), TAG_BYTES))) {
      throw mismatch();
    }
    ByteBuffer buffer = ByteBuffer.wrap(id);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private byte[] tag(byte[] id, byte[] query) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(id);
      return mac.doFinal(query);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static ProblemException mismatch() {
    return CommonProblem.CURSOR_MISMATCH
        .because(
            "Use the cursor with the filters of the page it came from, unchanged",
            "请使用与上一页相同的筛选条件和未改动的游标")
        .parameter("cursor");
  }
}
