package io.worksafety.acceptance.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Calls over a fixed number of kept connections, each with one request at a time, all on one
 * thread: a client that takes little of the processors it shares with what it measures.
 */
final class HttpLoad implements AutoCloseable {

  /** Writes the next request of a connection. */
  @FunctionalInterface
  interface Requests {
    void write(int connection, ByteBuffer to);
  }

  /** Told every answer, which is good only while this runs. */
  @FunctionalInterface
  interface Listener {
    void answered(long sentNanos, long answeredNanos, HttpAnswer answer);
  }

  /** What came of it. */
  record Outcome(long answered, long failed, String firstFailure, double seconds, Latencies times) {
    double perSecond() {
      return answered / seconds;
    }
  }

  private static final int REQUEST_BYTES = 16 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final InetSocketAddress address;
  private final Requests requests;
  private final Listener listener;
  private final Connection[] connections;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final Latencies times = new Latencies();
  private final Selector selector;
  private long answered;
  private long failed;
  private String firstFailure = "";

  HttpLoad(URI server, int connections, Requests requests, Listener listener) throws IOException {
    this.address = new InetSocketAddress(server.getHost(), server.getPort());
    this.requests = requests;
    this.listener = listener;
    this.selector = Selector.open();
    this.connections = new Connection[connections];
    for (int i = 0; i < connections; i++) {
      this.connections[i] = new Connection(i);
    }
  }

  /** As fast as answers come. */
  Outcome flood(Duration time) throws IOException {
    return run(time, 0);
  }

  /** So many a second, whatever the answers do. */
  Outcome paced(Duration time, int perSecond) throws IOException {
    return run(time, perSecond);
  }

  private Outcome run(Duration time, int perSecond) throws IOException {
    times.clear();
    answered = 0;
    failed = 0;
    firstFailure = "";
    idle.clear();
    long began = System.nanoTime();
    long end = began + time.toNanos();
    long scheduled = 0;
    for (Connection connection : connections) {
      connection.again = perSecond == 0;
      if (connection.again) {
        connection.send(began);
      } else {
        idle.add(connection);
      }
    }
    for (long now = began; now < end; now = System.nanoTime()) {
      long wait = (end - now) / 1_000_000 + 1;
      if (perSecond > 0) {
        long due = began + scheduled * 1_000_000_000L / perSecond;
        while (due <= now && !idle.isEmpty()) {
          // Waiting for a free connection counts, being woken a little late does not
          idle.poll().send(now - due > 5_000_000 ? due : System.nanoTime());
          scheduled++;
          due = began + scheduled * 1_000_000_000L / perSecond;
        }
        wait = Math.clamp((due - now) / 1_000_000, 1, wait);
      }
      serve(wait);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    Outcome outcome = new Outcome(answered, failed, firstFailure, seconds, times);
    finish();
    return outcome;
  }

  private void serve(long waitMillis) throws IOException {
    selector.select(waitMillis);
    var keys = selector.selectedKeys();
    for (SelectionKey key : keys) {
      ((Connection) key.attachment()).ready(key);
    }
    keys.clear();
  }

  /** Lets the requests under way end, so that the next run begins with quiet connections. */
  private void finish() throws IOException {
    long patience = System.nanoTime() + PATIENCE.toNanos();
    boolean waiting = true;
    while (waiting && System.nanoTime() < patience) {
      waiting = false;
      for (Connection connection : connections) {
        connection.again = false;
        waiting |= connection.busy;
      }
      if (waiting) {
        serve(10);
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : connections) {
      connection.channel.close();
    }
    selector.close();
  }

  private final class Connection {
    private final int index;
    private final ByteBuffer out = ByteBuffer.allocateDirect(REQUEST_BYTES);
    private final HttpAnswer answer = new HttpAnswer();
    private SocketChannel channel;
    private SelectionKey key;
    private long sent;
    private boolean busy;
    private boolean again;

    Connection(int index) throws IOException {
      this.index = index;
      open();
    }

    private void open() throws IOException {
      channel = SocketChannel.open(address);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(long at) throws IOException {
      out.clear();
      requests.write(index, out);
      out.flip();
      answer.reset();
      sent = at;
      busy = true;
      write();
    }

    private void write() throws IOException {
      try {
        channel.write(out);
        key.interestOps(
            out.hasRemaining()
                ? SelectionKey.OP_READ | SelectionKey.OP_WRITE
                : SelectionKey.OP_READ);
      } catch (IOException e) {
        broken(e.toString());
      }
    }

    void ready(SelectionKey ready) throws IOException {
      if (ready.isWritable()) {
        write();
      }
      if (busy && ready.isValid() && ready.isReadable()) {
        read();
      }
    }

    private void read() throws IOException {
      try {
        if (answer.read(channel) < 0) {
          broken("The connection was closed without an answer");
          return;
        }
      } catch (IOException e) {
        broken(e.toString());
        return;
      }
      if (answer.complete()) {
        long now = System.nanoTime();
        if (answer.success()) {
          answered++;
          times.addNanos(now - sent);
          listener.answered(sent, now, answer);
        } else {
          fail(answer.text());
        }
        next(now);
      }
    }

    private void broken(String why) throws IOException {
      fail(why);
      channel.close();
      open();
      next(System.nanoTime());
    }

    private void fail(String why) {
      failed++;
      if (firstFailure.isEmpty()) {
        firstFailure = why;
      }
    }

    private void next(long now) throws IOException {
      busy = false;
      if (again) {
        send(now);
      } else {
        idle.add(this);
      }
    }
  }
}
