package io.worksafety.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A service as the gateway sees one: it answers over HTTP, well or badly, as the last segment of
 * the path asks for, and it remembers what reached it.
 */
public final class FakeService {

  public static final int SSE_EVENTS = 5;
  public static final long SSE_PAUSE_MILLIS = 200;

  private final Vertx vertx;
  private final String name;
  private final HttpServer server;
  private final HttpServer management;
  public final AtomicInteger contractReadings = new AtomicInteger();
  public final AtomicInteger requests = new AtomicInteger();
  public final AtomicInteger connections = new AtomicInteger();
  public final AtomicInteger abandoned = new AtomicInteger();
  public final AtomicLong bodyBytes = new AtomicLong();
  public volatile boolean ready = true;
  public volatile @Nullable String contract;

  FakeService(Vertx vertx, String name) {
    this.vertx = vertx;
    this.name = name;
    this.server =
        vertx
            .createHttpServer(
                new HttpServerOptions().setMaxHeaderSize(64 * 1024).setMaxInitialLineLength(16384))
            .connectionHandler(connection -> {
              connections.incrementAndGet();
              connection.closeHandler(closed -> connections.decrementAndGet());
            })
            .requestHandler(this::answer);
    this.management =
        vertx
            .createHttpServer()
            .requestHandler(request -> {
              boolean asked = request.path().equals("/q/health/ready");
              request
                  .response()
                  .setStatusCode(asked && ready ? 200 : 503)
                  .end("{\"status\":\"" + (ready ? "UP" : "DOWN") + "\",\"secret\":\"x\"}");
            });
    Futures.await(server.listen(0, "127.0.0.1"));
    Futures.await(management.listen(0, "127.0.0.1"));
  }

  public String url() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  public String managementUrl() {
    return "http://127.0.0.1:" + management.actualPort();
  }

  private void answer(HttpServerRequest request) {
    if (request.path().equals("/openapi")) {
      contractReadings.incrementAndGet();
      openapi(request.response());
      return;
    }
    requests.incrementAndGet();
    request.response().closeHandler(closed -> count(request));
    String path = request.path();
    HttpServerResponse response = request.response();
    switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "big" -> big(response, Long.parseLong(request.getParam("bytes")));
      case "sse" -> sse(response, 0);
      case "silent" -> request.handler(chunk -> bodyBytes.addAndGet(chunk.length()));
      case "cut" -> {
        response.putHeader("Content-Length", "1000");
        response.write("x".repeat(100)).onComplete(done -> request.connection().close());
      }
      case "cut-chunked" -> {
        response.setChunked(true);
        response.write("x".repeat(100)).onComplete(done -> request.connection().close());
      }
      case "crash" -> request.connection().close();
      case "boom" ->
          response
              .setStatusCode(500)
              .putHeader("Content-Type", "text/plain")
              .putHeader("Server", "secret/1.0")
              .putHeader("X-Powered-By", "secret")
              .end("java.lang.IllegalStateException: jdbc:postgresql://10.0.0.1/secret");
      case "problem" ->
          response
              .setStatusCode(503)
              .putHeader("Content-Type", "application/problem+json")
              .putHeader("Retry-After", "7")
              .end("{\"code\":\"unavailable\",\"detail\":\"of the service\"}");
      case "bare" ->
          response
              .setStatusCode(Integer.parseInt(request.getParam("status")))
              .putHeader("Allow", "GET")
              .end();
      case "row-errors" ->
          response
              .setStatusCode(422)
              .putHeader("Content-Type", "application/json")
              .end("{\"rows\":[]}");
      case "created" ->
          response
              .setStatusCode(201)
              .putHeader("Location", url() + "/api/v1/hazards/1")
              .putHeader("Link", "<" + url() + "/api/v1/hazards?cursor=a>; rel=\"next\"")
              .end("{}");
      case "nothing" -> response.setStatusCode(204).end();
      case "unchanged" -> response.setStatusCode(304).putHeader("ETag", "\"3\"").end();
      case "early" -> response.setStatusCode(422).end("{}");
      case "hop" ->
          response
              .putHeader("Keep-Alive", "timeout=5")
              .putHeader("Proxy-Authenticate", "Basic")
              .putHeader("Upgrade", "h2c")
              .putHeader("Via", "1.1 inside")
              .putHeader("Server", "secret")
              .end("{}");
      default -> echo(request);
    }
  }

  private void count(HttpServerRequest request) {
    if (!request.response().ended()) {
      abandoned.incrementAndGet();
    }
  }

  private void openapi(HttpServerResponse response) {
    String text = contract;
    if (text == null) {
      response.setStatusCode(404).end();
    } else {
      response.putHeader("Content-Type", "application/json").end(text);
    }
  }

  private void echo(HttpServerRequest request) {
    AtomicLong length = new AtomicLong();
    request.handler(chunk -> {
      length.addAndGet(chunk.length());
      bodyBytes.addAndGet(chunk.length());
    });
    request.endHandler(end -> {
      JsonObject headers = new JsonObject();
      for (Map.Entry<String, String> header : request.headers()) {
        headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue());
      }
      request
          .response()
          .putHeader("Content-Type", "application/json")
          .putHeader("ETag", "\"1\"")
          .end(
              new JsonObject()
                  .put("service", name)
                  .put("method", request.method().name())
                  .put("uri", request.uri())
                  .put("headers", headers)
                  .put("length", length.get())
                  .encode());
    });
  }

  private void big(HttpServerResponse response, long bytes) {
    response.setChunked(true).putHeader("Content-Type", "text/csv");
    pour(response, bytes);
  }

  private void pour(HttpServerResponse response, long left) {
    Buffer block = Buffer.buffer(new byte[64 * 1024]);
    long rest = left;
    while (rest > 0 && !response.closed()) {
      if (response.writeQueueFull()) {
        long next = rest;
        response.drainHandler(drained -> pour(response, next));
        return;
      }
      int size = (int) Math.min(rest, block.length());
      response.write(size == block.length() ? block : block.slice(0, size));
      rest -= size;
    }
    if (!response.closed()) {
      response.end();
    }
  }

  private void sse(HttpServerResponse response, int sent) {
    if (sent == 0) {
      response.setChunked(true).putHeader("Content-Type", "text/event-stream");
    }
    if (sent == SSE_EVENTS) {
      response.end();
      return;
    }
    response.write("data: " + sent + "\n\n");
    vertx.setTimer(SSE_PAUSE_MILLIS, due -> sse(response, sent + 1));
  }
}
