package io.worksafety.gateway.exchange;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request as a stream that fails once it is longer than allowed. Nothing is buffered:
 * each chunk goes on as it comes.
 */
final class CountedBody implements ReadStream<Buffer> {

  private final HttpServerRequest request;
  private final long limit;
  private final Runnable onEnd;
  private long count;
  private boolean tooLong;
  private @Nullable Handler<Throwable> failure;

  CountedBody(HttpServerRequest request, long limit, Runnable onEnd) {
    this.request = request;
    this.limit = limit;
    this.onEnd = onEnd;
  }

  boolean tooLong() {
    return tooLong;
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    failure = handler;
    request.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    if (handler == null) {
      if (!request.isEnded()) {
        request.handler(null);
      }
      return this;
    }
    request.handler(chunk -> pass(chunk, handler));
    return this;
  }

  private void pass(Buffer chunk, Handler<Buffer> handler) {
    count += chunk.length();
    if (count <= limit) {
      handler.handle(chunk);
    } else if (!tooLong) {
      tooLong = true;
      Handler<Throwable> tell = failure;
      if (tell != null) {
        tell.handle(new BodyTooLongException());
      }
    }
  }

  @Override
  public ReadStream<Buffer> pause() {
    if (!request.isEnded()) {
      request.pause();
    }
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    return fetch(Long.MAX_VALUE);
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    if (!request.isEnded()) {
      request.fetch(amount);
    }
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    if (handler == null) {
      if (!request.isEnded()) {
        request.endHandler(null);
      }
      return this;
    }
    request.endHandler(end -> {
      onEnd.run();
      handler.handle(end);
    });
    return this;
  }

  /** Ends the upload; it is part of the protocol between body and proxy, so it has no trace. */
  static final class BodyTooLongException extends RuntimeException {
    BodyTooLongException() {
      super("The body is longer than allowed", null, false, false);
    }
  }
}
