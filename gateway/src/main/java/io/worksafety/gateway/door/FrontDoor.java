package io.worksafety.gateway.door;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.worksafety.gateway.exchange.Exchange;
import io.worksafety.gateway.exchange.Target;
import io.worksafety.gateway.forward.Forwarder;
import io.worksafety.gateway.limit.Limits;
import io.worksafety.gateway.limit.Quota;
import io.worksafety.gateway.limit.RateLimiter;
import io.worksafety.gateway.page.Pages;
import io.worksafety.gateway.problem.GatewayProblem;
import io.worksafety.gateway.problem.Refusal;
import io.worksafety.gateway.routing.Backend;
import io.worksafety.gateway.routing.Routes;
import io.worksafety.gateway.token.Tokens;
import io.worksafety.platform.token.Verdict;
import io.worksafety.platform.token.Verdict.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Receives every request. Cheap checks come first; what passes them all is forwarded. */
@ApplicationScoped
class FrontDoor {

  private static final Logger LOGGER = Logger.getLogger(FrontDoor.class);

  /** Before any body handler, and after the CORS filter. */
  private static final int ORDER = -1;

  private static final String ALLOWED = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private static final Refusal BAD_METHOD =
      GatewayProblem.METHOD_NOT_ALLOWED
          .because("This method is not served", "不支持该请求方法")
          .with("Allow", ALLOWED);
  private static final Refusal BAD_TARGET =
      GatewayProblem.BAD_REQUEST.because("The address is malformed", "请求地址格式错误");
  private static final Refusal AMBIGUOUS_TARGET =
      GatewayProblem.BAD_REQUEST.because(
          "The address can be read in more than one way", "请求地址存在歧义");
  private static final Refusal BAD_HOST =
      GatewayProblem.BAD_REQUEST
          .because("Exactly one Host header is needed", "必须且只能有一个 Host 请求头")
          .at("Host");
  private static final Refusal BAD_FRAMING =
      GatewayProblem.BAD_REQUEST.because("The length of the body is not clear", "请求体长度不明确");
  private static final Refusal BAD_EXPECTATION =
      GatewayProblem.EXPECTATION_FAILED
          .because("Only 100-continue can be expected", "仅支持 100-continue")
          .at("Expect");
  private static final Refusal NO_SUCH_ADDRESS =
      GatewayProblem.NOT_FOUND.because("There is nothing at this address", "该地址不存在");
  private static final Refusal LONG_ADDRESS = GatewayProblem.URI_TOO_LONG.plain();
  private static final Refusal LONG_HEADERS = GatewayProblem.HEADERS_TOO_LARGE.plain();
  private static final Refusal LONG_BODY =
      GatewayProblem.TOO_LARGE
          .because("The body is longer than this address takes", "请求体超过该地址允许的大小")
          .at("Content-Length");
  private static final Refusal NO_TOKEN =
      GatewayProblem.UNAUTHENTICATED
          .because("No token was sent", "未提供令牌")
          .with("WWW-Authenticate", "Bearer");
  private static final Refusal TWO_TOKENS =
      GatewayProblem.UNAUTHENTICATED
          .because("More than one Authorization header was sent", "请求头 Authorization 重复")
          .with("WWW-Authenticate", "Bearer error=\"invalid_request\"");

  private final Routes routes;
  private final Pages pages;
  private final Tokens tokens;
  private final Limits limits;
  private final RateLimiter rates;
  private final Forwarder forwarder;
  private final RefusalLog log;

  FrontDoor(
      Routes routes,
      Pages pages,
      Tokens tokens,
      Limits limits,
      RateLimiter rates,
      Forwarder forwarder,
      RefusalLog log) {
    this.routes = routes;
    this.pages = pages;
    this.tokens = tokens;
    this.limits = limits;
    this.rates = rates;
    this.forwarder = forwarder;
    this.log = log;
  }

  void open(@Observes Router router) {
    router.route().order(ORDER).handler(this::receive).failureHandler(this::failed);
  }

  /** What the router refuses by itself, before anybody is asked, and what went wrong in here. */
  private void failed(RoutingContext context) {
    Exchange exchange = new Exchange(context.request());
    int status = context.statusCode() < 400 ? 500 : context.statusCode();
    if (status >= 500) {
      LOGGER.errorf(context.failure(), "Unforeseen failure, trace %s", exchange.traceId());
    }
    exchange.refuse(GatewayProblem.ofStatus(status).plain());
  }

  private void receive(RoutingContext context) {
    Exchange exchange = new Exchange(context.request());
    Refusal refusal = faultOf(exchange);
    if (refusal != null) {
      exchange.refuse(refusal);
      return;
    }
    String uri = exchange.uri();
    String collection = Target.collectionOf(uri);
    Backend backend = collection == null ? null : routes.owner(collection);
    if (backend == null) {
      showOwnPage(exchange);
    } else {
      admit(exchange, backend);
    }
  }

  private void showOwnPage(Exchange exchange) {
    if (!isWithinRate(exchange, rates.takeForAddress(exchange.clientAddress()))) {
      return;
    }
    if (pages.owns(Target.pathOf(exchange.uri()))) {
      pages.show(exchange);
    } else {
      exchange.refuse(NO_SUCH_ADDRESS);
    }
  }

  // What is wrong with the request as such

  private @Nullable Refusal faultOf(Exchange exchange) {
    if (!METHODS.contains(exchange.method())) {
      return BAD_METHOD;
    }
    if (exchange.uri().length() > limits.address()) {
      return LONG_ADDRESS;
    }
    if (exchange.headerSize() > limits.headers()) {
      return LONG_HEADERS;
    }
    if (exchange.version() == HttpVersion.HTTP_1_1 && !hasOneHost(exchange)) {
      return BAD_HOST;
    }
    if (exchange.hasBody() && isBadlyFramed(exchange)) {
      return BAD_FRAMING;
    }
    String expect = exchange.getHeader("expect");
    if (expect != null && !exchange.expectsContinue()) {
      return BAD_EXPECTATION;
    }
    Target.Fault fault = Target.faultOf(exchange.uri());
    return fault == null
        ? null
        : switch (fault) {
          case MALFORMED -> BAD_TARGET;
          case AMBIGUOUS -> AMBIGUOUS_TARGET;
          case LEAVES_ITS_PLACE -> NO_SUCH_ADDRESS;
        };
  }

  private static boolean hasOneHost(Exchange request) {
    List<String> hosts = request.headers().getAll("host");
    return hosts.size() == 1 && request.isValidAuthority();
  }

  /** Two ways of saying how long a body is, or an unknown one: the seed of request smuggling. */
  private static boolean isBadlyFramed(Exchange exchange) {
    List<String> encodings = exchange.headers().getAll("transfer-encoding");
    List<String> lengths = exchange.headers().getAll("content-length");
    if (encodings.isEmpty()) {
      return lengths.size() > 1 || (lengths.size() == 1 && exchange.announcedLength() < 0);
    }
    return encodings.size() > 1
        || !encodings.get(0).equalsIgnoreCase("chunked")
        || !lengths.isEmpty();
  }

  // Whether it may pass

  private void admit(Exchange exchange, Backend backend) {
    List<String> credentials = exchange.headers().getAll("authorization");
    Accepted known = credentials.size() == 1 ? tokens.recall(credentials.get(0)) : null;
    if (known != null) {
      pass(exchange, backend, rates.takeForSubject(known.subject()));
      return;
    }
    if (routes.isPublic(exchange.method(), Target.pathOf(exchange.uri()))) {
      pass(exchange, backend, rates.takeForAddress(exchange.clientAddress()));
      return;
    }
    if (credentials.size() != 1) {
      refuseToken(exchange, credentials.isEmpty() ? NO_TOKEN : TWO_TOKENS);
      return;
    }
    String header = credentials.get(0);
    Quota exhausted = rates.lookAtAddress(exchange.clientAddress());
    if (exhausted != null) {
      isWithinRate(exchange, exhausted); // too many bad tokens came from there
      return;
    }
    CompletableFuture<Verdict> verdict = tokens.verify(header);
    if (verdict.isDone()) {
      judge(exchange, backend, verdict.join());
    } else {
      // Whoever was asked answers on a thread of its own; the exchange belongs to this one
      Context here = Vertx.currentContext();
      var unused =
          verdict.thenAccept(
              reached -> here.runOnContext(ready -> judge(exchange, backend, reached)));
    }
  }

  private void judge(Exchange exchange, Backend backend, Verdict verdict) {
    switch (verdict) {
      case Verdict.Accepted accepted ->
          pass(exchange, backend, rates.takeForSubject(accepted.subject()));
      case Verdict.Rejected rejected ->
          refuseToken(exchange, badToken(rejected.reason(), rejected.reasonZh()));
      case Verdict.Unavailable unavailable ->
          exchange.refuse(
              GatewayProblem.UNAVAILABLE.because(unavailable.reason(), unavailable.reasonZh()));
    }
  }

  private static Refusal badToken(String reason, String reasonZh) {
    return GatewayProblem.UNAUTHENTICATED
        .because(reason, reasonZh)
        .with(
            "WWW-Authenticate",
            "Bearer error=\"invalid_token\", error_description=\"" + reason + "\"");
  }

  private void refuseToken(Exchange exchange, Refusal refusal) {
    if (isWithinRate(exchange, rates.takeForAddress(exchange.clientAddress()))) {
      log.note(exchange, refusal);
      exchange.refuse(refusal);
    }
  }

  private void pass(Exchange exchange, Backend backend, @Nullable Quota quota) {
    if (!isWithinRate(exchange, quota)) {
      return;
    }
    if (exchange.announcedLength() > limits.bodyOf(Target.pathOf(exchange.uri()))) {
      log.note(exchange, LONG_BODY);
      exchange.refuse(LONG_BODY);
      return;
    }
    forwarder.forward(exchange, backend);
  }

  /** Says what the client has left; refuses when that is nothing. */
  private boolean isWithinRate(Exchange exchange, @Nullable Quota quota) {
    if (quota == null) {
      return true;
    }
    exchange.limitedBy(quota.policy(), quota.state());
    if (quota.allowed()) {
      return true;
    }
    Refusal refusal =
        GatewayProblem.RATE_LIMITED
            .because(
                "The allowance is used up; try again in " + quota.waitSeconds() + " s",
                "调用次数已用尽，请在 " + quota.waitSeconds() + " 秒后重试")
            .with("Retry-After", String.valueOf(quota.waitSeconds()));
    log.note(exchange, refusal);
    exchange.refuse(refusal);
    return false;
  }
}
