package io.worksafety.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that sends exactly the bytes it is told to. */
final class Raw implements AutoCloseable {

  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\d\\.\\d (\\d{3}) ");

  private final Socket socket = new Socket();

  Raw(int port) throws IOException {
    socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
  }

  Raw send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Raw send(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
    return this;
  }

  InputStream in() throws IOException {
    return socket.getInputStream();
  }

  /** Everything that comes until the other side closes or is silent for so long. */
  String readAll(int silenceMillis) throws IOException {
    socket.setSoTimeout(silenceMillis);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] block = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(block); n >= 0; ) {
        all.write(block, 0, n);
        n = socket.getInputStream().read(block);
      }
    } catch (SocketTimeoutException silence) {
      return all.toString(StandardCharsets.UTF_8);
    } catch (java.net.SocketException reset) {
      return all.toString(StandardCharsets.UTF_8);
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  static List<Integer> statuses(String answer) {
    List<Integer> found = new ArrayList<>();
    Matcher matcher = STATUS_LINE.matcher(answer);
    while (matcher.find()) {
      found.add(Integer.valueOf(matcher.group(1)));
    }
    return found;
  }

  /** Closes with a reset, as a client does that is killed. */
  void abort() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
