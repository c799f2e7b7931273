package io.worksafety.responsibility.chain;

import io.worksafety.platform.store.CanonicalJson;
import io.worksafety.responsibility.place.ObjectType;
import io.worksafety.responsibility.place.PlaceFacts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a chain, which anybody can recompute from the answer or the event. SHA-256, in
 * lower-case hexadecimal digits, over: the ASCII text {@code WSS-CHAIN-v1}, one byte 0, and the
 * canonical JSON (keys sorted, no spaces, absent instead of null, UTF-8, instants in UTC with
 * milliseconds) of
 *
 * <pre>{"knownAt":…,"links":[{"assignmentId":…,"basis":{"clause":…,"docNo":…,"docTitle":…},
 * "certainty":…,"level":…,"organizationId":…,"personId":…,"postId":…}, four of them],
 * "objectId":…,"objectType":…,"validAt":…}</pre>
 */
final class ChainHash {

  private static final byte[] DOMAIN = "WSS-CHAIN-v1\0".getBytes(StandardCharsets.US_ASCII);

  private record Content(
      @Nullable ObjectType objectType,
      @Nullable UUID objectId,
      Instant validAt,
      Instant knownAt,
      List<Link> links) {}

  private ChainHash() {}

  static String of(PlaceFacts place, Instant validAt, Instant knownAt, List<Link> links) {
    byte[] json =
        CanonicalJson.bytes(
            new Content(place.objectType(), place.objectId(), validAt, knownAt, links));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(DOMAIN.length + json.length);
    bytes.writeBytes(DOMAIN);
    bytes.writeBytes(json);
    return HexFormat.of().formatHex(CanonicalJson.sha256(bytes.toByteArray()));
  }
}
