package io.worksafety.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import io.worksafety.gateway.exchange.Exchange;
import io.worksafety.gateway.exchange.Target;
import io.worksafety.gateway.problem.GatewayProblem;
import io.worksafety.gateway.problem.Problem;
import io.worksafety.gateway.problem.Refusal;
import io.worksafety.gateway.routing.Backend;
import java.util.List;

/** What of a service's answer may be seen outside. */
final class Answer {

  private static final List<CharSequence> DROPPED =
      List.of(
          Names.of("connection"),
          Names.of("keep-alive"),
          Names.of("proxy-authenticate"),
          Names.of("proxy-connection"),
          Names.of("te"),
          Names.of("trailer"),
          Names.of("upgrade"),
          Names.of("server"),
          Names.of("x-powered-by"),
          Names.of("via"));

  private static final List<CharSequence> LINKS =
      List.of(Names.of("location"), Names.of("content-location"), Names.of("link"));

  private Answer() {}

  /** Cleans the head of an answer, and replaces a body that is no problem where one is due. */
  static void dress(Exchange exchange, Backend backend, ProxyResponse answer) {
    MultiMap headers = answer.headers();
    for (CharSequence name : DROPPED) {
      headers.remove(name);
    }
    int status = answer.getStatusCode();
    if (status >= 400 && mustBecomeProblem(exchange, answer, status)) {
      replace(exchange, answer, GatewayProblem.ofStatus(status).plain());
      answer.setStatusCode(status);
      return;
    }
    for (CharSequence name : LINKS) {
      String link = headers.get(name);
      if (link != null && link.contains(backend.origin())) {
        headers.set(name, link.replace(backend.origin(), ""));
      }
    }
    if (status == 204 || status == 304) {
      answer.setBody(null);
      headers.remove(Names.CONTENT_LENGTH);
    }
    exchange.stamp(headers);
  }

  /**
   * A 5xx that is no problem may carry anything, such as a stack trace; a 4xx without a body was
   * answered before the service's own code could explain it.
   */
  private static boolean mustBecomeProblem(Exchange exchange, ProxyResponse answer, int status) {
    String type = answer.headers().get(Names.CONTENT_TYPE);
    if (type != null && type.startsWith(Problem.MEDIA_TYPE)) {
      return false;
    }
    if (status >= 500) {
      return true;
    }
    return answer.getBody().length() == 0 && !exchange.method().equals(HttpMethod.HEAD);
  }

  /** Lets go of the service's answer and puts a refusal in its place. */
  static void replace(Exchange exchange, ProxyResponse answer, Refusal refusal) {
    String allow = answer.headers().get(Names.ALLOW);
    String challenge = answer.headers().get(Names.WWW_AUTHENTICATE);
    String retryAfter = answer.headers().get(Names.RETRY_AFTER);
    answer.release();
    MultiMap headers = answer.headers();
    headers.clear();
    Buffer body =
        refusal.write(
            headers, Target.pathOf(exchange.uri()), exchange.traceId(), exchange.chinese());
    keep(headers, Names.ALLOW, allow);
    keep(headers, Names.WWW_AUTHENTICATE, challenge);
    keep(headers, Names.RETRY_AFTER, retryAfter);
    exchange.stamp(headers);
    answer.setStatusCode(refusal.status());
    answer.setStatusMessage(null);
    answer.setBody(Body.body(body));
  }

  private static void keep(MultiMap headers, CharSequence name, String value) {
    if (value != null) {
      headers.set(name, value);
    }
  }
}
