package io.worksafety.testkit.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import io.worksafety.platform.store.EventType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Records of sealed interfaces named {@code *Event}. */
final class Events {

  private Events() {}

  static DescribedPredicate<JavaClass> ofSealedEventInterfaces() {
    return DescribedPredicate.describe(
        "are records of a sealed event interface",
        type -> type.isRecord() && event(type).isPresent());
  }

  static ArchCondition<JavaClass> haveATypeUnlessForeign(Set<String> foreign) {
    Set<String> read = new TreeSet<>();
    return Conditions.of(
        "carry @EventType, unless they are read from another service",
        (type, broken) -> {
          String event = event(type).orElseThrow();
          boolean typed = type.isAnnotatedWith(EventType.class);
          if (!typed && !foreign.contains(event)) {
            broken.accept(type.getName() + " has no @EventType");
          }
          if (typed && foreign.contains(event)) {
            broken.accept(type.getName() + " is said to be foreign and has an @EventType");
          }
          event(type).ifPresent(read::add);
        },
        seen ->
            foreign.stream()
                .filter(name -> !read.contains(name))
                .map(name -> name + " is named here and has no record")
                .toList());
  }

  private static Optional<String> event(JavaClass type) {
    return type.getAllRawInterfaces().stream()
        .filter(i -> i.getSimpleName().endsWith("Event") && i.reflect().isSealed())
        .map(JavaClass::getName)
        .findFirst();
  }
}
