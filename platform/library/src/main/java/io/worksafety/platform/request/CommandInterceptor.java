package io.worksafety.platform.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.request.Idempotency.FirstAnswer;
import io.worksafety.platform.request.Idempotency.Ticket;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Journal;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** See {@link Command}. */
@Command
@Interceptor
// Inside the security checks, outside the use case
@Priority(Interceptor.Priority.LIBRARY_AFTER)
class CommandInterceptor {

  private final CurrentCaller caller;
  private final RequestContext request;
  private final HttpServerRequest http;
  private final Idempotency idempotency;
  private final Journal journal;
  private final ObjectMapper json;

  CommandInterceptor(
      CurrentCaller caller,
      RequestContext request,
      HttpServerRequest http,
      Idempotency idempotency,
      Journal journal,
      ObjectMapper json) {
    this.caller = caller;
    this.request = request;
    this.http = http;
    this.idempotency = idempotency;
    this.journal = journal;
    this.json = json;
  }

  @AroundInvoke
  Object run(InvocationContext call) throws Exception {
    Command command = call.getMethod().getAnnotation(Command.class);
    Caller by = caller.get();
    String key = http.getHeader("Idempotency-Key");
    if (key == null) {
      if (command.keyRequired() || by.hasRole("SYSTEM_CLIENT")) {
        throw CommonProblem.IDEMPOTENCY_KEY_REQUIRED
            .because("Machines and bulk work must send it", "机器客户端和批量操作必须提供")
            .header("Idempotency-Key");
      }
      return transaction(command, () -> answer((RestResponse<?>) call.proceed(), null));
    }
    Ticket ticket =
        idempotency.ticket(by, key, http.method() + " " + http.path(), request.bodyDigest());
    try {
      return transaction(command, () -> once(call, ticket));
    } catch (RuntimeException e) {
      if (!lostTheRace(e)) {
        throw e;
      }
      return transaction(command, () -> once(call, ticket)); // finds the winner's answer
    }
  }

  private RestResponse<?> once(InvocationContext call, Ticket ticket) throws Exception {
    FirstAnswer first = idempotency.take(ticket);
    return first == null ? answer((RestResponse<?>) call.proceed(), ticket) : replay(first);
  }

  private RestResponse<?> answer(RestResponse<?> made, @Nullable Ticket ticket)
      throws JsonProcessingException {
    Object entity = made.getEntity();
    String body = json.writeValueAsString(entity);
    StringBuilder headers = new StringBuilder();
    made.getStringHeaders()
        .forEach((name, values) ->
            headers.append(name).append(": ").append(values.getFirst()).append('\n'));
    if (entity instanceof Versioned view) {
      headers.append("ETag: \"").append(view.version()).append("\"\n");
    }
    if (ticket != null) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      journal.answered(idempotency.answered(ticket, made.getStatus(), headers.toString(), bytes));
    }
    return response(made.getStatus(), headers.toString(), body).build();
  }

  private static RestResponse<?> replay(FirstAnswer first) {
    String body = new String(first.body(), StandardCharsets.UTF_8);
    return response(first.status(), first.headers(), body)
        .header("Idempotency-Replayed", "true")
        .build();
  }

  private static RestResponse.ResponseBuilder<RawValue> response(
      int status, String headers, String body) {
    var response =
        RestResponse.ResponseBuilder.<RawValue>create(status)
            .entity(new RawValue(body)) // the JSON writer copies it as it is
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON + ";charset=UTF-8");
    headers
        .lines()
        .forEach(line -> {
          int colon = line.indexOf(": ");
          response.header(line.substring(0, colon), line.substring(colon + 2));
        });
    return response;
  }

  private static <T> T transaction(Command command, Callable<T> work) {
    return QuarkusTransaction.requiringNew().timeout(command.timeoutSeconds()).call(work);
  }

  private static boolean lostTheRace(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && "23505".equals(sql.getSQLState())
          && String.valueOf(sql.getMessage()).contains("idempotency_pkey")) {
        return true;
      }
    }
    return false;
  }
}
