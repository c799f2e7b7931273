package io.worksafety.testkit.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Conditions told by what breaks them. */
final class Conditions {

  private Conditions() {}

  static ArchCondition<JavaClass> of(
      String description, BiConsumer<JavaClass, Consumer<String>> check) {
    return of(description, check, seen -> List.of());
  }

  /**
   * @param atTheEnd what is wrong about the names of all classes seen, so that a name in an
   *     allow-list that no class has any more is noticed
   */
  static ArchCondition<JavaClass> of(
      String description,
      BiConsumer<JavaClass, Consumer<String>> check,
      Function<Set<String>, List<String>> atTheEnd) {
    return new ArchCondition<>(description) {
      private final Set<String> seen = new TreeSet<>();

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        seen.add(type.getName());
        check.accept(type, message -> events.add(SimpleConditionEvent.violated(type, message)));
      }

      @Override
      public void finish(ConditionEvents events) {
        atTheEnd
            .apply(seen)
            .forEach(message -> events.add(SimpleConditionEvent.violated(description, message)));
      }
    };
  }
}
