package io.worksafety.testkit.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What the services keep to holds for the library too, where it makes sense there. */
class PlatformArchitectureTest {

  private static final String PLATFORM = "io.worksafety.platform";
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(PLATFORM);

  @Test
  void onlyTheClockAsksTheMachine() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(PLATFORM + ".time.SuiteClock")
        // a token is good for as long as its issuer says, whatever the suite's clock shows
        .and()
        .doNotHaveFullyQualifiedName(PLATFORM + ".token.TokenVerifier")
        .should()
        .callMethodWhere(Clocks.machineTimeIsAsked())
        .orShould()
        .callConstructorWhere(Clocks.machineDateIsMade())
        .check(CODE);
  }

  @Test
  void onlyTheOutboxPublishes() {
    noClasses()
        .that()
        .resideOutsideOfPackage(PLATFORM + ".outbox..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.<JavaClass>or(
                assignableTo(Producer.class).forSubtype(),
                assignableTo(ProducerRecord.class).forSubtype()))
        .check(CODE);
  }

  @Test
  void constructorsInject() {
    noFields().should().beAnnotatedWith(Inject.class).check(CODE);
  }

  @Test
  void ofOurOwnCodeItKnowsOnlyItself() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.<JavaClass>not(resideInAPackage("io.worksafety.."))
                .or(resideInAPackage(PLATFORM + "..")))
        .because("the platform is about no service")
        .check(CODE);
  }
}
