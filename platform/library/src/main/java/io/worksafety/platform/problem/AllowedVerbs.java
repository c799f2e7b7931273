package io.worksafety.platform.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be done at a path, for the {@code Allow} header of a 405 (RFC 9110, 15.5.6), which
 * Quarkus leaves out. Read from the resources when the first 405 is answered.
 */
@Singleton
class AllowedVerbs {

  private record Route(Pattern path, String verb) {}

  private final BeanManager beans;
  private @Nullable List<Route> routes;

  AllowedVerbs(BeanManager beans) {
    this.beans = beans;
  }

  String of(String path) {
    TreeSet<String> verbs = new TreeSet<>();
    String asked = stripped(path);
    for (Route route : routes()) {
      if (route.path.matcher(asked).matches()) {
        verbs.add(route.verb);
      }
    }
    if (verbs.contains("GET")) {
      verbs.add("HEAD");
    }
    verbs.add("OPTIONS"); // answered for every path
    return String.join(", ", verbs);
  }

  private synchronized List<Route> routes() {
    if (routes == null) {
      List<Route> found = new ArrayList<>();
      for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
        Path root = bean.getBeanClass().getAnnotation(Path.class);
        if (root != null) {
          for (Method method : bean.getBeanClass().getMethods()) {
            add(root, method, found);
          }
        }
      }
      routes = List.copyOf(found);
    }
    return routes;
  }

  private static void add(Path root, Method method, List<Route> to) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        Path own = method.getAnnotation(Path.class);
        String template = stripped(root.value()) + (own == null ? "" : stripped(own.value()));
        to.add(
            new Route(Pattern.compile(template.replaceAll("\\{[^}]*\\}", "[^/]+")), verb.value()));
      }
    }
  }

  private static String stripped(String path) {
    String inner = path.replaceAll("^/+|/+$", "");
    return inner.isEmpty() ? "" : "/" + inner;
  }
}
