package io.worksafety.acceptance.bench;

import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Requests to the hazard service, made ahead so that sending one costs a copy. */
final class HazardCalls {

  private static final int KEY_DIGITS = 18;

  private HazardCalls() {}

  /** A report of a hazard, each under a key of its own. */
  static HttpLoad.Requests report(Actor reporter, UUID enterprise) {
    byte[] body = reportBody(enterprise).getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("POST /api/v1/hazards HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer "
                + reporter.token()
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\nIdempotency-Key: ")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] blank = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    SplittableRandom random = new SplittableRandom();
    return (connection, to) -> {
      to.put(head);
      long key = random.nextLong(Long.MAX_VALUE);
      for (int i = 0; i < KEY_DIGITS; i++) {
        to.put((byte) ('0' + key % 10));
        key /= 10;
      }
      to.put(blank).put(body);
    };
  }

  static String reportBody(UUID enterprise) {
    return Json.write(
        Json.object(
            "title", "一层电动车电池存放间与二层住宿未分隔",
            "description", "一层存放锂电池约60组，二层住宿21人，仅一部敞开楼梯。",
            "source", "SURVEY",
            "objectType", "ENTERPRISE",
            "objectId", enterprise,
            "discoveredAt", Instant.now().minus(Duration.ofHours(1)),
            "imminent", true));
  }

  /** One of the filled hazards, any of them. */
  static HttpLoad.Requests byId(List<Actor> readers, int filled) {
    byte[] line =
        ("GET /api/v1/hazards/" + HazardDatabase.FILLED_ID_PREFIX)
            .getBytes(StandardCharsets.US_ASCII);
    List<byte[]> rests = readers.stream().map(HazardCalls::headers).toList();
    SplittableRandom random = new SplittableRandom();
    return (connection, to) -> {
      to.put(line);
      digits(to, HazardDatabase.FIRST_FILLED + random.nextInt(filled));
      to.put(rests.get(random.nextInt(rests.size())));
    };
  }

  static HttpLoad.Requests path(Actor reader, String path) {
    byte[] rest = headers(reader);
    byte[] line = ("GET " + path).getBytes(StandardCharsets.US_ASCII);
    return (connection, to) -> to.put(line).put(rest);
  }

  private static byte[] headers(Actor reader) {
    return (" HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + reader.token() + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void digits(ByteBuffer to, long number) {
    to.put(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
  }
}
