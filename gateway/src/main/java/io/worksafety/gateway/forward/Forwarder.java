package io.worksafety.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import io.worksafety.gateway.exchange.Exchange;
import io.worksafety.gateway.exchange.Target;
import io.worksafety.gateway.limit.Limits;
import io.worksafety.gateway.problem.GatewayProblem;
import io.worksafety.gateway.problem.Refusal;
import io.worksafety.gateway.routing.Backend;
import io.worksafety.gateway.routing.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Sends an exchange to its service and the answer back. */
@ApplicationScoped
public class Forwarder {

  private static final Logger LOGGER = Logger.getLogger(Forwarder.class);
  private static final int ANSWER_HEADERS_MAX = 32 * 1024;

  private static final Refusal TOO_LARGE =
      GatewayProblem.TOO_LARGE.because(
          "The body is longer than this address takes", "请求体超过该地址允许的大小");
  private static final Refusal TOO_SLOW =
      GatewayProblem.REQUEST_TIMEOUT.because(
          "The body did not arrive in the time allowed", "请求体未在规定时间内到达");
  private static final Refusal UNREACHABLE =
      GatewayProblem.UNAVAILABLE.because(
          "The service cannot be reached; nothing was changed", "服务暂时无法访问，未作任何修改");
  private static final Refusal BUSY =
      GatewayProblem.UNAVAILABLE.because(
          "The service has too much to do; nothing was changed", "服务过于繁忙，未作任何修改");
  private static final Refusal NO_ANSWER =
      GatewayProblem.UNAVAILABLE.because(
          "The service did not answer; whether it acted is unknown, so repeat the request with the"
              + " same Idempotency-Key",
          "服务未响应，处理结果未知，请使用相同的 Idempotency-Key 重试");

  private final Vertx vertx;
  private final ForwardSettings settings;
  private final Limits limits;
  private final List<Origin> origins;
  private final ThreadLocal<Lane> lanes = ThreadLocal.withInitial(this::newLane);

  /** A service with what the gateway needs to call it. */
  private record Origin(Backend backend, RequestOptions options, Breaker breaker) {}

  /**
   * What one event loop forwards with. It is its own, so that a request and its answer never change
   * threads and nobody waits for a lock. Long bodies have connections of their own: a service that
   * takes its time to read one must not be taken for a dead one, nor keep short calls waiting.
   */
  private record Lane(HttpProxy proxy, HttpClient calls, HttpClient uploads) {}

  Forwarder(Vertx vertx, ForwardSettings settings, Limits limits, Routes routes) {
    this.vertx = vertx;
    this.settings = settings;
    this.limits = limits;
    this.origins = routes.backends().stream().map(this::origin).toList();
  }

  private Origin origin(Backend backend) {
    RequestOptions options =
        new RequestOptions()
            .setServer(SocketAddress.inetSocketAddress(backend.port(), backend.url().getHost()))
            .setHost(backend.url().getHost())
            .setPort(backend.port())
            .setSsl(backend.secure())
            .setConnectTimeout(settings.poolTimeout().toMillis());
    Breaker breaker =
        new Breaker(settings.breaker().failures(), settings.breaker().pause(), System::nanoTime);
    return new Origin(backend, options, breaker);
  }

  private Lane newLane() {
    HttpClient calls =
        client(options().setTcpUserTimeout((int) settings.unacknowledgedTimeout().toMillis()));
    HttpClient uploads = client(options());
    HttpProxy proxy =
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), calls)
            .origin(this::connect)
            .addInterceptor(new Passage());
    return new Lane(proxy, calls, uploads);
  }

  private HttpClientOptions options() {
    return new HttpClientOptions()
        .setConnectTimeout((int) settings.connectTimeout().toMillis())
        .setKeepAliveTimeout((int) settings.keepAlive().toSeconds())
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout((int) settings.idleTimeout().toMillis())
        .setMaxHeaderSize(ANSWER_HEADERS_MAX)
        .setDecompressionSupported(false);
  }

  private HttpClient client(HttpClientOptions options) {
    PoolOptions pool =
        new PoolOptions()
            .setHttp1MaxSize(settings.connections())
            .setMaxWaitQueueSize(settings.waiting());
    return vertx.httpClientBuilder().with(options).with(pool).build();
  }

  /** Forwards the exchange; it has been admitted already. */
  public void forward(Exchange exchange, Backend backend) {
    if (!origins.get(backend.index()).breaker().allows()) {
      exchange.refuse(UNREACHABLE);
      return;
    }
    boolean expectsContinue = exchange.hasBody() && exchange.expectsContinue();
    exchange.goesTo(backend);
    exchange.cleanHeaders();
    if (expectsContinue) {
      exchange.response().writeContinue();
    }
    lanes.get().proxy().handle(exchange);
  }

  private Future<HttpClientRequest> connect(ProxyContext context) {
    Exchange exchange = (Exchange) context.request().proxiedRequest();
    Lane lane = lanes.get();
    return (isUpload(exchange) ? lane.uploads() : lane.calls())
        .request(originOf(exchange).options())
        .map(request -> {
          exchange.sentBy(request);
          request.exceptionHandler(told -> {}); // by the future of the response
          if (exchange.clientGone()) {
            request.reset();
            throw new ClientGoneException();
          }
          Duration patience =
              exchange.hasBody() ? settings.uploadTimeout() : settings.headTimeout();
          request.idleTimeout(patience.toMillis());
          return request;
        });
  }

  private static boolean isUpload(Exchange exchange) {
    return exchange.hasBody() && !exchange.isWorthDraining();
  }

  private Origin originOf(Exchange exchange) {
    return origins.get(Objects.requireNonNull(exchange.backend()).index());
  }

  /** Both ways of one exchange. */
  private final class Passage implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
      Exchange exchange = (Exchange) context.request().proxiedRequest();
      context.request().setBody(exchange.hasBody() ? bodyOf(exchange) : null);
      return context.sendRequest().recover(cause -> failed(context, exchange, cause));
    }

    private Body bodyOf(Exchange exchange) {
      long limit = limits.bodyOf(Target.pathOf(exchange.uri()));
      ReadStream<Buffer> stream = exchange.body(limit, () -> awaitHead(exchange));
      return Body.body(stream, exchange.announcedLength());
    }

    /** The body is sent: from now on the service has to answer. */
    private void awaitHead(Exchange exchange) {
      HttpClientRequest upstream = exchange.upstream();
      if (upstream != null && !exchange.hasHead()) {
        upstream.idleTimeout(settings.headTimeout().toMillis());
      }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
      Exchange exchange = (Exchange) context.request().proxiedRequest();
      ProxyResponse answer = context.response();
      if (!exchange.isRefused()) {
        exchange.headReceived();
        Origin origin = originOf(exchange);
        if (origin.breaker().succeeded()) {
          LOGGER.infof("%s answers again", origin.backend().name());
        }
        Answer.dress(exchange, origin.backend(), answer);
        Body body = answer.getBody();
        if (exchange.version() == HttpVersion.HTTP_1_0 && body != null && body.length() < 0) {
          return streamToOldClient(exchange, answer, body);
        }
      }
      Future<Void> sent = context.sendResponse();
      if (exchange.hasBody()) {
        sent.onComplete(done -> settle(exchange));
      }
      return sent;
    }

    /** The answer is out; a body that is still coming has nowhere to go any more. */
    private void settle(Exchange exchange) {
      if (exchange.bodyEnded()) {
        return;
      }
      HttpClientRequest upstream = exchange.upstream();
      if (upstream != null) {
        upstream.reset(); // its connection would wait for the rest of the body for ever
      }
      exchange.drain(!exchange.isWorthDraining());
    }

    /** HTTP/1.0 knows no chunks: the body ends where the connection does. */
    private Future<Void> streamToOldClient(Exchange exchange, ProxyResponse answer, Body body) {
      HttpServerResponse response = exchange.response();
      response.setStatusCode(answer.getStatusCode());
      MultiMap headers = response.headers();
      headers.addAll(answer.headers());
      headers.remove("transfer-encoding");
      headers.set("connection", "close");
      return body.stream()
          .pipeTo(response)
          .onFailure(e -> {
            HttpClientRequest upstream = exchange.upstream();
            if (upstream != null) {
              upstream.reset();
            }
          })
          .onComplete(done -> exchange.connection().close());
    }
  }

  /** No answer came: says why as far as a client may know, and blames the service if it is due. */
  private Future<ProxyResponse> failed(ProxyContext context, Exchange exchange, Throwable cause) {
    ProxyResponse answer = context.request().release().response();
    exchange.markRefused();
    boolean abandoned =
        exchange.clientGone() || (cause instanceof StreamResetException && !exchange.bodyTooLong());
    if (abandoned) { // only this side resets a call, and it does so when the client is gone
      answer.setBody(null);
      return Future.succeededFuture(answer);
    }
    Origin origin = originOf(exchange);
    Refusal refusal;
    if (exchange.bodyTooLong()) {
      refusal = TOO_LARGE;
    } else if (exchange.upstream() == null) {
      boolean busy =
          cause instanceof TimeoutException || cause instanceof ConnectionPoolTooBusyException;
      refusal = busy ? BUSY : UNREACHABLE;
      if (!busy) {
        blame(origin, cause);
      }
    } else if (cause instanceof TimeoutException && !exchange.bodyEnded()) {
      refusal = TOO_SLOW;
    } else {
      refusal = NO_ANSWER;
      if (cause instanceof TimeoutException || cause instanceof IOException) {
        blame(origin, cause); // overdue, or a connection that died under it
      }
      LOGGER.warnf(
          "%s gave no answer, trace %s: %s",
          origin.backend().name(), exchange.traceId(), cause.toString());
    }
    Answer.replace(exchange, answer, refusal);
    if (exchange.hasBody()
        && !exchange.isWorthDraining()
        && exchange.version() != HttpVersion.HTTP_2) {
      answer.putHeader("connection", "close");
    }
    return Future.succeededFuture(answer);
  }

  private static void blame(Origin origin, Throwable cause) {
    if (origin.breaker().failed()) {
      LOGGER.warnf("%s is out of reach: %s", origin.backend().name(), cause.toString());
    }
  }

  private static final class ClientGoneException extends RuntimeException {
    ClientGoneException() {
      super("The client has gone", null, false, false);
    }
  }
}
