package io.worksafety.gateway.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;

/** Gets one document within a time and a size, apart from the connections of the callers. */
@ApplicationScoped
public class Fetcher {

  /** What came: the status and the whole body. */
  public record Fetched(int status, Buffer body) {}

  private static final int KEEP_ALIVE_SECONDS = 10;

  private final HttpClient client;

  Fetcher(Vertx vertx) {
    this.client =
        vertx.createHttpClient(new HttpClientOptions().setKeepAliveTimeout(KEEP_ALIVE_SECONDS));
  }

  /** Reads a JSON document; fails when it takes too long or is longer than allowed. */
  public Future<Fetched> json(URI address, Duration patience, int maxBytes) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(address.toString())
            .setTimeout(patience.toMillis())
            .putHeader("Accept", "application/json");
    return client
        .request(options)
        .compose(request ->
            request.send().compose(response -> read(request, response, patience, maxBytes)));
  }

  private static Future<Fetched> read(
      HttpClientRequest request, HttpClientResponse response, Duration patience, int maxBytes) {
    Promise<Fetched> promise = Promise.promise();
    Buffer body = Buffer.buffer();
    response.handler(chunk -> {
      body.appendBuffer(chunk);
      if (body.length() > maxBytes && promise.tryFail("longer than " + maxBytes + " bytes")) {
        request.reset();
      }
    });
    response.exceptionHandler(promise::tryFail);
    response.endHandler(end -> promise.tryComplete(new Fetched(response.statusCode(), body)));
    return promise
        .future()
        .timeout(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
        .onFailure(e -> request.reset());
  }
}
