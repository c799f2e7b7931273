package io.worksafety.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.worksafety.platform.request.RequestContext;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.hibernate.StaleObjectStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place where an exception becomes an answer. Refusals keep their name; anything unforeseen
 * is a 500 that says only the trace id under which the log has the rest.
 */
@Singleton
public class ProblemMapper {

  private static final Logger LOGGER = Logger.getLogger(ProblemMapper.class);

  /** How long a client should wait before it tries again when the database is away, in seconds. */
  private static final int UNAVAILABLE_RETRY_SECONDS = 2;

  private final RequestContext request;
  private final AllowedVerbs verbs;

  ProblemMapper(RequestContext request, AllowedVerbs verbs) {
    this.request = request;
    this.verbs = verbs;
  }

  @ServerExceptionMapper
  public Response refused(ProblemException e, UriInfo uri) {
    return answer(e, uri);
  }

  @ServerExceptionMapper(priority = 1)
  public Response invalid(ConstraintViolationException e, UriInfo uri, ResourceInfo resource) {
    if (!(e instanceof ResteasyReactiveViolationException)) {
      return unforeseen(e, uri); // our own object broke its rules: not the client's fault
    }
    ProblemException problem =
        CommonProblem.VALIDATION.because(
            e.getConstraintViolations().size() + " value(s) break a rule",
            "有 " + e.getConstraintViolations().size() + " 项内容不符合要求");
    e.getConstraintViolations().stream()
        .map(v -> ViolationPlace.of(v, resource))
        .sorted(Comparator.comparing(FieldError::toString))
        .forEach(problem::with);
    return answer(problem, uri);
  }

  @ServerExceptionMapper(priority = 1)
  public Response mismatched(MismatchedInputException e, UriInfo uri) {
    return json(e, uri);
  }

  @ServerExceptionMapper
  public Response json(JsonProcessingException e, UriInfo uri) {
    return answer(JsonRefusal.of(e), uri);
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException e, UriInfo uri) {
    Throwable cause = e.getCause();
    if (cause instanceof JsonProcessingException json) {
      return json(json, uri);
    }
    if (cause instanceof ProblemException problem) {
      return answer(problem, uri);
    }
    int status = e.getResponse().getStatus();
    if (status == 404
        && e instanceof NotFoundException
        && cause instanceof IllegalArgumentException) {
      status = 400; // JAX-RS calls a parameter it cannot convert "not found"
    }
    if (status < 400) {
      return e.getResponse();
    }
    if (status >= 500 && status != 503) {
      return unforeseen(e, uri);
    }
    CommonProblem type = CommonProblem.ofStatus(status);
    Response answer = answer(type.because(type.title(), type.titleZh()), uri);
    return type == CommonProblem.METHOD_NOT_ALLOWED
        ? Response.fromResponse(answer).header("Allow", verbs.of(uri.getPath())).build()
        : answer;
  }

  @ServerExceptionMapper(priority = 1)
  public Response unauthenticated(UnauthorizedException e, UriInfo uri) {
    return challenge("Bearer", "No token was sent", "未提供令牌", uri);
  }

  @ServerExceptionMapper(priority = 1)
  public Response badToken(AuthenticationFailedException e, UriInfo uri) {
    return challenge(
        "Bearer error=\"invalid_token\"", "The token is not accepted", "令牌无效或已过期", uri);
  }

  @ServerExceptionMapper(priority = 1)
  public Response forbidden(ForbiddenException e, UriInfo uri) {
    CommonProblem type = CommonProblem.FORBIDDEN;
    return answer(type.because(type.title(), type.titleZh()), uri);
  }

  @ServerExceptionMapper
  @SuppressWarnings("ReferenceEquality")
  public Response unforeseen(Throwable e, UriInfo uri) {
    for (Throwable cause = e;
        cause != null && cause != cause.getCause();
        cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return answer(problem, uri);
      }
      if (cause instanceof OptimisticLockException || cause instanceof StaleObjectStateException) {
        return answer(
            CommonProblem.CONCURRENT_CHANGE.because(
                "Another request changed the resource at the same time; read it and try again",
                "资源已被另一请求同时修改，请重新读取后再试"),
            uri);
      }
      if (cause instanceof SQLException sql) {
        ProblemException problem = DatabaseRefusal.of(sql);
        if (problem != null) {
          return answer(problem, uri);
        }
      }
    }
    LOGGER.errorf(e, "Unforeseen failure of %s", uri.getPath());
    return answer(
        CommonProblem.INTERNAL.because("The failure is recorded under the trace id", "故障已按跟踪号记录"),
        uri);
  }

  private Response challenge(String header, String detail, String detailZh, UriInfo uri) {
    return answer(CommonProblem.UNAUTHENTICATED.because(detail, detailZh).challenge(header), uri);
  }

  private Response answer(ProblemException e, UriInfo uri) {
    ProblemType type = e.type();
    boolean zh = request.chinese();
    Problem body =
        new Problem(
            Problem.TYPE_BASE + type.code(),
            zh ? type.titleZh() : type.title(),
            type.status(),
            zh ? e.detailZh() : e.detail(),
            uri.getPath(),
            type.code(),
            request.traceId(),
            translated(e, zh));
    Response.ResponseBuilder answer =
        Response.status(type.status())
            .type(Problem.MEDIA_TYPE)
            .header("Content-Language", zh ? "zh-CN" : "en")
            .entity(body);
    Integer retryAfter = e.retryAfterSeconds();
    if (retryAfter == null && type.status() == 503) {
      retryAfter = UNAVAILABLE_RETRY_SECONDS;
    }
    if (retryAfter != null) {
      answer.header("Retry-After", retryAfter);
    }
    if (e.currentVersion() != null) {
      answer.header("ETag", "\"" + e.currentVersion() + "\"");
    }
    if (e.challenge() != null) {
      answer.header("WWW-Authenticate", e.challenge());
    }
    return answer.build();
  }

  private static List<FieldError> translated(ProblemException e, boolean zh) {
    if (!zh) {
      return e.errors();
    }
    return e.errors().stream()
        .map(f ->
            f.message().equals(e.detail())
                ? new FieldError(f.pointer(), f.parameter(), f.header(), f.code(), e.detailZh())
                : f)
        .toList();
  }
}
