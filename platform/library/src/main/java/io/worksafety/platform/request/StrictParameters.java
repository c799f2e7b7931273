package io.worksafety.platform.request;

import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parameters are as strict as bodies: a typing error in a filter must not answer with everything,
 * and a value that cannot be read is a 400 that names it (JAX-RS alone would say 404).
 */
@Provider
@Priority(Priorities.USER)
class StrictParameters implements ContainerRequestFilter {

  private static final int MAX_VALUE_LENGTH = 1000;

  private final ResourceInfo resource;
  private final Map<Method, Declared> declared = new ConcurrentHashMap<>();

  StrictParameters(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    Declared known = declared.computeIfAbsent(method, Declared::of);
    if (!known.path.isEmpty()) {
      context
          .getUriInfo()
          .getPathParameters()
          .forEach((name, values) -> check(known.path.get(name), name, values));
    }
    if (context.getUriInfo().getRequestUri().getRawQuery() == null) {
      return;
    }
    context
        .getUriInfo()
        .getQueryParameters()
        .forEach((name, values) -> {
          Class<?> type = known.query.get(name);
          if (type == null) {
            throw CommonProblem.UNKNOWN_PARAMETER
                .because("Known parameters are: " + known.names(), "可用的查询参数：" + known.names())
                .parameter(clip(name));
          }
          check(type, name, values);
        });
  }

  private static void check(@Nullable Class<?> type, String name, List<String> values) {
    if (type == null) {
      return;
    }
    if (values.size() > 1 && !Collection.class.isAssignableFrom(type)) {
      throw CommonProblem.REPEATED_PARAMETER
          .because("The parameter may be given once", "该参数只能出现一次")
          .parameter(name);
    }
    for (String value : values) {
      if (value.length() > MAX_VALUE_LENGTH || StrictJson.broken(value)) {
        throw invalid(name, "text of at most 1000 characters without control characters");
      }
      if (!value.isEmpty() || type != String.class) {
        readable(type, name, value);
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes", "ReturnValueIgnored"})
  private static void readable(Class<?> type, String name, String value) {
    try {
      if (type == UUID.class) {
        if (value.length() != 36) {
          throw invalid(name, "a UUID");
        }
        UUID.fromString(value);
      } else if (type == int.class || type == Integer.class) {
        Integer.parseInt(value);
      } else if (type == long.class || type == Long.class) {
        Long.parseLong(value);
      } else if (type == boolean.class || type == Boolean.class) {
        if (!value.equals("true") && !value.equals("false")) {
          throw invalid(name, "true or false");
        }
      } else if (type == Instant.class) {
        requireYear(Instant.parse(value).atOffset(ZoneOffset.UTC).getYear(), type, name);
      } else if (type == LocalDate.class) {
        requireYear(LocalDate.parse(value).getYear(), type, name);
      } else if (type.isEnum()) {
        Enum.valueOf((Class<Enum>) type, value);
      }
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw invalid(name, wanted(type));
    }
  }

  private static void requireYear(int year, Class<?> type, String name) {
    if (!StrictJson.inRange(year)) {
      throw invalid(name, wanted(type));
    }
  }

  private static String wanted(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    return switch (type.getSimpleName()) {
      case "UUID" -> "a UUID";
      case "int", "Integer", "long", "Long" -> "a whole number within its range";
      case "Instant" -> "an ISO 8601 date and time such as 2026-03-01T01:00:00Z";
      case "LocalDate" -> "an ISO 8601 date such as 2026-03-01";
      default -> "another value";
    };
  }

  private static ProblemException invalid(String name, String wanted) {
    return CommonProblem.INVALID_PARAMETER
        .because("Expected " + wanted, "应为 " + wanted)
        .parameter(name);
  }

  private static String clip(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "…";
  }

  private record Declared(Map<String, Class<?>> query, Map<String, Class<?>> path) {

    static Declared of(Method method) {
      Declared declared = new Declared(new HashMap<>(), new HashMap<>());
      for (Parameter parameter : method.getParameters()) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
          for (Class<?> c = parameter.getType(); c != Object.class; c = c.getSuperclass()) {
            for (var field : c.getDeclaredFields()) {
              declared.add(field, field.getType());
            }
          }
        } else {
          declared.add(parameter, parameter.getType());
        }
      }
      return declared;
    }

    private void add(AnnotatedElement element, Class<?> type) {
      if (element.getAnnotation(QueryParam.class) instanceof QueryParam name) {
        query.put(name.value(), type);
      }
      if (element.getAnnotation(PathParam.class) instanceof PathParam name) {
        path.put(name.value(), type);
      }
    }

    String names() {
      return query.isEmpty()
          ? "none"
          : query.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
  }
}
