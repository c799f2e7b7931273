package io.worksafety.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the path of a Bean Validation violation into the place a client knows. */
final class ViolationPlace {

  private ViolationPlace() {}

  static FieldError of(ConstraintViolation<?> violation, ResourceInfo resource) {
    String code = code(violation);
    List<Path.Node> nodes = new ArrayList<>();
    violation.getPropertyPath().forEach(nodes::add);
    Parameter parameter = nodes.size() > 1 ? parameter(resource, nodes.get(1).getName()) : null;
    if (parameter == null) {
      return FieldError.pointer(pointer(nodes, 0), code, violation.getMessage());
    }
    AnnotatedElement named = parameter;
    if (parameter.isAnnotationPresent(BeanParam.class) && nodes.size() > 2) {
      named = field(parameter.getType(), nodes.get(2).getName());
    }
    if (named != null) {
      if (named.getAnnotation(HeaderParam.class) instanceof HeaderParam header) {
        return FieldError.header(header.value(), code, violation.getMessage());
      }
      if (named.getAnnotation(QueryParam.class) instanceof QueryParam query) {
        return FieldError.parameter(query.value(), code, violation.getMessage());
      }
      if (named.getAnnotation(PathParam.class) instanceof PathParam path) {
        return FieldError.parameter(path.value(), code, violation.getMessage());
      }
    }
    return FieldError.pointer(pointer(nodes, 2), code, violation.getMessage());
  }

  /** The constraint's name, as clients know it: NotBlank becomes not-blank. */
  private static String code(ConstraintViolation<?> violation) {
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    return constraint
        .annotationType()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static String pointer(List<Path.Node> nodes, int from) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : nodes.subList(Math.min(from, nodes.size()), nodes.size())) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }

  private static @Nullable Parameter parameter(ResourceInfo resource, @Nullable String name) {
    Method method = resource.getResourceMethod();
    if (method == null || name == null) {
      return null;
    }
    for (Parameter parameter : method.getParameters()) {
      if (parameter.getName().equals(name)) {
        return parameter;
      }
    }
    return null;
  }

  private static @Nullable AnnotatedElement field(Class<?> type, @Nullable String name) {
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      for (var field : c.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    return null;
  }
}
