package io.worksafety.gateway.exchange;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.streams.ReadStream;
import io.worksafety.gateway.problem.Refusal;
import io.worksafety.gateway.routing.Backend;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request with what the gateway knows of it. It is the request the proxy sees, so that state
 * needs no map beside it. Confined to the event loop of its connection.
 */
public final class Exchange extends HttpServerRequestWrapper {

  /** A refused body up to this size is read to its end, so that the connection stays usable. */
  private static final long DRAINED_BODY = 64 * 1024;

  /** How long a client that is still sending gets to see its refusal, in milliseconds. */
  private static final long LINGER_MILLIS = 1_000;

  private static final long UNKNOWN = -1;

  private static final Clock CLOCK = Clock.systemUTC();
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final HttpServerRequestInternal request;
  private final HttpServerResponse response;
  private final MultiMap headers;
  private final String uri;
  private final HttpMethod method;
  private final String traceparent;
  private final String requestId;
  private final long bodyLength;
  private @Nullable CountedBody body;
  private @Nullable Backend backend;
  private @Nullable HttpClientRequest upstream;
  private @Nullable String quotaPolicy;
  private @Nullable String quota;
  private boolean bodyEnded;
  private boolean headReceived;
  private boolean refused;

  public Exchange(HttpServerRequest request) {
    super((HttpServerRequestInternal) request);
    this.request = (HttpServerRequestInternal) request;
    this.response = request.response();
    this.headers = request.headers();
    this.uri = request.uri();
    this.method = request.method();
    String trace = headers.get("traceparent");
    if (Trace.isTraceparent(trace)) {
      this.traceparent = trace;
    } else {
      this.traceparent = Trace.newTraceparent();
      headers.set("traceparent", traceparent);
      headers.remove("tracestate");
    }
    String id = headers.get("x-request-id");
    if (Trace.isRequestId(id)) {
      this.requestId = id;
    } else {
      this.requestId = traceId();
      headers.set("x-request-id", requestId);
    }
    this.bodyLength = bodyLength();
    if (bodyLength != 0 && !request.isEnded()) {
      request.pause(); // nothing may arrive before somebody listens
    }
  }

  private long bodyLength() {
    String length = headers.get("content-length");
    if (length != null) {
      try {
        return Long.parseLong(length);
      } catch (NumberFormatException e) {
        return UNKNOWN;
      }
    }
    if (headers.contains("transfer-encoding")) {
      return UNKNOWN;
    }
    boolean mayHaveBody =
        request.version() == HttpVersion.HTTP_2
            && (method.equals(HttpMethod.POST)
                || method.equals(HttpMethod.PUT)
                || method.equals(HttpMethod.PATCH));
    return mayHaveBody ? UNKNOWN : 0;
  }

  // What the request is

  @Override
  public String uri() {
    return uri;
  }

  /** The proxy asks for it without need; building it would parse the address again. */
  @Override
  public String absoluteURI() {
    return uri;
  }

  @Override
  public HttpMethod method() {
    return method;
  }

  @Override
  public MultiMap headers() {
    return headers;
  }

  @Override
  public String getHeader(String name) {
    return headers.get(name);
  }

  @Override
  public String getHeader(CharSequence name) {
    return headers.get(name);
  }

  @Override
  public HttpServerResponse response() {
    return response;
  }

  public String traceId() {
    return traceparent.substring(3, 35);
  }

  public String requestId() {
    return requestId;
  }

  public boolean hasBody() {
    return bodyLength != 0;
  }

  /** The announced length of the body, or -1. */
  public long announcedLength() {
    return bodyLength;
  }

  public int headerSize() {
    return RequestHeaders.sizeOf(headers);
  }

  /** The address of the peer, without its port. */
  public String clientAddress() {
    var address = request.connection().remoteAddress();
    String host = address == null ? null : address.hostAddress();
    return host == null ? "unknown" : host;
  }

  public boolean chinese() {
    String language = headers.get("accept-language");
    return language != null && language.stripLeading().startsWith("zh");
  }

  public boolean expectsContinue() {
    String expect = headers.get("expect");
    return expect != null && expect.equalsIgnoreCase("100-continue");
  }

  public boolean clientGone() {
    return response.closed();
  }

  // What becomes of it

  public void limitedBy(String policy, String state) {
    quotaPolicy = policy;
    quota = state;
  }

  /** Makes the headers fit to be sent to a service, and says where the request came from. */
  public void cleanHeaders() {
    String host = headers.get("host");
    if (host == null && request.authority() != null) {
      host = request.authority().toString();
    }
    RequestHeaders.clean(headers);
    headers.set("x-forwarded-for", clientAddress());
    headers.set("x-forwarded-proto", request.isSSL() ? "https" : "http");
    if (host != null) {
      headers.set("x-forwarded-host", host);
    }
    if (bodyLength == UNKNOWN) {
      headers.set("transfer-encoding", "chunked"); // HTTP/2 says nothing, others may write Chunked
    }
  }

  public void goesTo(Backend to) {
    backend = to;
  }

  public @Nullable Backend backend() {
    return backend;
  }

  /** The body as the service may read it; {@code onEnd} learns when it was sent on in full. */
  public ReadStream<Buffer> body(long limit, Runnable onEnd) {
    CountedBody counted =
        new CountedBody(
            request,
            limit,
            () -> {
              bodyEnded = true;
              onEnd.run();
            });
    body = counted;
    return counted;
  }

  public boolean bodyTooLong() {
    return body != null && body.tooLong();
  }

  public boolean bodyEnded() {
    return bodyLength == 0 || bodyEnded;
  }

  public void sentBy(HttpClientRequest clientRequest) {
    upstream = clientRequest;
  }

  /** The request to the service, or null as long as no connection to it was had. */
  public @Nullable HttpClientRequest upstream() {
    return upstream;
  }

  public void headReceived() {
    headReceived = true;
  }

  public boolean hasHead() {
    return headReceived;
  }

  public void markRefused() {
    refused = true;
  }

  public boolean isRefused() {
    return refused;
  }

  /** The headers every answer has, whoever gives it. */
  public void stamp(MultiMap answer) {
    answer.set("x-content-type-options", "nosniff");
    answer.set("x-request-id", requestId);
    if (quota != null) {
      answer.set("ratelimit-policy", quotaPolicy);
      answer.set("ratelimit", quota);
    }
  }

  /** Answers with a problem, here and now. */
  public void refuse(Refusal refusal) {
    if (response.ended() || response.headWritten() || response.closed()) {
      return;
    }
    refused = true;
    response.setStatusCode(refusal.status());
    stamp(response.headers());
    end(refusal.write(response.headers(), Target.pathOf(uri), traceId(), chinese()));
  }

  /** Answers from the gateway itself; status and headers are set already. */
  public void end(Buffer content) {
    response.putHeader("date", DATE.format(Instant.now(CLOCK)));
    boolean leavesBody = bodyLength != 0 && !request.isEnded();
    boolean closes = leavesBody && (bodyLength < 0 || bodyLength > DRAINED_BODY);
    if (closes && request.version() != HttpVersion.HTTP_2) {
      response.putHeader("connection", "close");
    }
    if (method.equals(HttpMethod.HEAD)) {
      response.putHeader("content-length", String.valueOf(content.length()));
      response.end();
    } else {
      response.end(content);
    }
    if (leavesBody) {
      drain(closes);
    }
  }

  /** Reads on and forgets what a client still sends after its answer went out. */
  public void drain(boolean close) {
    if (request.isEnded()) {
      if (close && request.version() != HttpVersion.HTTP_2) {
        request.connection().close();
      }
      return;
    }
    request.handler(chunk -> {});
    request.exceptionHandler(gone -> {});
    if (close) {
      Vertx vertx = request.context().owner();
      long timer = vertx.setTimer(LINGER_MILLIS, due -> hangUp());
      request.endHandler(ended -> {
        vertx.cancelTimer(timer);
        hangUp();
      });
    }
    request.resume();
  }

  private void hangUp() {
    if (request.version() == HttpVersion.HTTP_2) {
      response.reset(); // the other streams of the connection live on
    } else {
      request.connection().close();
    }
  }

  /** Whether a body that nobody wants any more is worth reading to keep the connection. */
  public boolean isWorthDraining() {
    return bodyLength >= 0 && bodyLength <= DRAINED_BODY;
  }
}
