package io.worksafety.testkit.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.transaction.Transactional;

/** Where transactions are opened. */
final class Transactions {

  private Transactions() {}

  static DescribedPredicate<JavaClass> open() {
    return DescribedPredicate.describe(
        "are @Transactional or have a method that is",
        type ->
            type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream()
                    .anyMatch(method -> method.isAnnotatedWith(Transactional.class)));
  }
}
