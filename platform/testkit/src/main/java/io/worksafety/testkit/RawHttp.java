package io.worksafety.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes as they are, which a well-behaved client would never do. */
public final class RawHttp {

  /** What came back; status 0 when the connection was closed without an answer. */
  public record Reply(int status, String head, String body) {

    public String header(String name) {
      for (String line : head.split("\r\n")) {
        if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
          return line.substring(name.length() + 1).trim();
        }
      }
      return "";
    }
  }

  private static final int TIMEOUT_MILLIS = 15_000;

  private RawHttp() {}

  public static Reply send(String host, int port, byte[] bytes) {
    try (Socket socket = new Socket(host, port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      try {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
      } catch (SocketException e) {
        // refused before all was sent: the answer is what counts
      }
      return read(socket);
    } catch (IOException e) {
      return new Reply(0, "", String.valueOf(e.getMessage()));
    }
  }

  private static Reply read(Socket socket) throws IOException {
    var all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      int n;
      while ((n = socket.getInputStream().read(buffer)) >= 0) {
        all.write(buffer, 0, n);
        if (complete(all.toString(StandardCharsets.UTF_8))) {
          break;
        }
      }
    } catch (SocketTimeoutException | SocketException e) {
      // what has come until now is the answer
    }
    String text = all.toString(StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    String head = end < 0 ? text : text.substring(0, end);
    String[] first = head.split("[ \r\n]", 3);
    int status = first.length > 1 && first[1].matches("\\d{3}") ? Integer.parseInt(first[1]) : 0;
    return new Reply(status, head, end < 0 ? "" : text.substring(end + 4));
  }

  private static boolean complete(String text) {
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    String head = text.substring(0, end).toLowerCase(Locale.ROOT);
    if (head.contains("transfer-encoding: chunked")) {
      return text.endsWith("0\r\n\r\n");
    }
    int at = head.indexOf("content-length:");
    if (at < 0) {
      return false;
    }
    int line = head.indexOf('\r', at);
    long length = Long.parseLong(head.substring(at + 15, line < 0 ? head.length() : line).trim());
    return text.substring(end + 4).getBytes(StandardCharsets.UTF_8).length >= length;
  }
}
