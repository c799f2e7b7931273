package io.worksafety.gateway.exchange;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which headers of a client go on to a service. Everything by which a client could claim to be
 * somebody else, come from elsewhere or be addressed to another path is dropped, and so is what
 * concerns only the connection, including the headers named in Connection.
 */
final class RequestHeaders {

  /** Dropped besides the X-Forwarded- and X-User- families. */
  private static final Set<String> DROPPED =
      Set.of(
          "forwarded",
          "x-real-ip",
          "x-client-ip",
          "x-cluster-client-ip",
          "x-original-url",
          "x-original-host",
          "x-rewrite-url",
          "x-http-method",
          "x-http-method-override",
          "x-method-override",
          "x-remote-user",
          "true-client-ip",
          "cf-connecting-ip",
          "connection",
          "proxy-connection",
          "proxy-authorization",
          "proxy-authenticate",
          "keep-alive",
          "te",
          "trailer",
          "upgrade",
          "http2-settings",
          "expect");

  /** A Connection header cannot take these away: they frame or address the request. */
  private static final Set<String> KEPT =
      Set.of("content-length", "transfer-encoding", "host", "authorization", "close", "keep-alive");

  /** Rough cost of a header line beside its name and value: colon, space, line end. */
  private static final int LINE_OVERHEAD = 4;

  private RequestHeaders() {}

  /** The size of the header block in bytes, as a client would count it. */
  static int sizeOf(MultiMap headers) {
    int size = 0;
    for (Map.Entry<String, String> header : headers) {
      size += header.getKey().length() + header.getValue().length() + LINE_OVERHEAD;
    }
    return size;
  }

  static void clean(MultiMap headers) {
    List<String> drop = null;
    for (Map.Entry<String, String> header : headers) {
      String name = header.getKey();
      if (!isDropped(name)) {
        continue;
      }
      if (drop == null) {
        drop = new ArrayList<>(4);
      }
      drop.add(name);
      if (name.equalsIgnoreCase("connection")) {
        addNamed(header.getValue(), drop);
      }
    }
    if (drop != null) {
      for (String name : drop) {
        headers.remove(name);
      }
    }
  }

  /** Decides on the first letter for most headers, so that the common ones cost nothing more. */
  private static boolean isDropped(String name) {
    return switch (name.isEmpty() ? ' ' : name.charAt(0)) {
      case 'x', 'X' ->
          startsWith(name, "x-forwarded")
              || startsWith(name, "x-user")
              || DROPPED.contains(name.toLowerCase(Locale.ROOT));
      case 'c', 'C' -> length(name, 10, 16) && DROPPED.contains(name.toLowerCase(Locale.ROOT));
      case 'e', 'E' -> name.equalsIgnoreCase("expect");
      case 'f', 'F', 'h', 'H', 'k', 'K', 'p', 'P', 't', 'T', 'u', 'U' ->
          DROPPED.contains(name.toLowerCase(Locale.ROOT));
      default -> false;
    };
  }

  private static boolean length(String name, int one, int other) {
    return name.length() == one || name.length() == other;
  }

  private static boolean startsWith(String name, String prefix) {
    return name.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private static void addNamed(@Nullable String connection, List<String> drop) {
    if (connection == null) {
      return;
    }
    for (String named : connection.split(",", 32)) {
      String name = named.strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !KEPT.contains(name)) {
        drop.add(name);
      }
    }
  }
}
