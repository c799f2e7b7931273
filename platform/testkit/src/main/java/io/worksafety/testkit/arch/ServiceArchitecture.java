package io.worksafety.testkit.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.security.AccessPolicy;
import io.worksafety.platform.store.Aggregate;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every service keeps to, whatever it is about:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> theServiceKeepsItsBoundaries() {
 *   return ServiceArchitecture.rulesFor("io.worksafety.hazard")
 *       .doors("registry.RegisteredObjects", "registry.ObjectType")
 *       .tests();
 * }
 * }</pre>
 *
 * <p>A feature is a package directly below the service's own. Names are given relative to the
 * service's package.
 */
public final class ServiceArchitecture {

  private static final List<String> LIBRARIES =
      List.of(
          "java..",
          "javax.sql..",
          "javax.crypto..",
          "jakarta..",
          "org.jspecify.annotations..",
          "org.eclipse.microprofile..",
          "io.quarkus..",
          "io.smallrye.common.annotation..",
          "io.smallrye.config..",
          "org.jboss.logging..",
          "org.jboss.resteasy.reactive..",
          "com.fasterxml.jackson..",
          "org.hibernate.annotations..",
          "org.hibernate.type..",
          "org.hibernate.validator.constraints..",
          "io.micrometer.core..",
          "io.worksafety.platform..");

  private final String service;
  private final Set<String> doors = new TreeSet<>();
  private final Set<String> useCases = new TreeSet<>();
  private final Set<String> foreignEvents = new TreeSet<>();
  private final List<String> libraries = new ArrayList<>(LIBRARIES);
  private @Nullable AccessPolicy policy;

  private ServiceArchitecture(String service) {
    this.service = service;
  }

  public static ServiceArchitecture rulesFor(String servicePackage) {
    return new ServiceArchitecture(servicePackage);
  }

  /** Types that other features may use, and the only ones that may be public. */
  public ServiceArchitecture doors(String... types) {
    doors.addAll(Stream.of(types).map(this::full).toList());
    return this;
  }

  /** Classes besides {@code *Lifecycle} and {@code *Listener} that may be transactional. */
  public ServiceArchitecture useCases(String... types) {
    useCases.addAll(Stream.of(types).map(this::full).toList());
    return this;
  }

  /** Sealed interfaces named {@code *Event} that are our reading of another service's events. */
  public ServiceArchitecture foreignEvents(String... types) {
    foreignEvents.addAll(Stream.of(types).map(this::full).toList());
    return this;
  }

  /** A library beyond those every service uses, e.g. {@code org.jose4j..}, where it is wanted. */
  public ServiceArchitecture mayUse(String... packages) {
    libraries.addAll(List.of(packages));
    return this;
  }

  /** Another access policy than that of the module. */
  ServiceArchitecture policy(AccessPolicy other) {
    policy = other;
    return this;
  }

  /** One test per rule. */
  public Stream<DynamicTest> tests() {
    JavaClasses code = code();
    return rules().entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey() + " " + rule.getValue().getDescription(),
                () -> rule.getValue().check(code)));
  }

  /** All rules at once, the first broken one failing. */
  public void check() {
    JavaClasses code = code();
    rules().values().forEach(rule -> rule.check(code));
  }

  JavaClasses code() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(service);
  }

  Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("A1", onlyDoorsArePublic());
    rules.put("A2", noCycles());
    rules.put("A3", onlyAllowedDependencies());
    rules.put("A4", resourcesNeverTouchEntities());
    rules.put("A5", resourceMethodsArePublic());
    rules.put("A6", timeIsAskedOfTheClock());
    rules.put("A7", constructorsInject());
    rules.put("A8", transactionsBelongToUseCases());
    rules.put("A9", onlyTheOutboxPublishes());
    rules.put("C1", changesAreCommands());
    rules.put("C2", everyOperationHasItsRow());
    rules.put("C3", eventsHaveTypes());
    rules.put("C4", onlyThePolicyNamesRoles());
    rules.put("C5", entitiesAreJournalled());
    return rules;
  }

  private ArchRule onlyDoorsArePublic() {
    return classes()
        .that(
            DescribedPredicate.describe(
                "are top-level types of a feature",
                c -> c.isTopLevelClass() && !feature(c).isEmpty()))
        .should(
            Conditions.of(
                "be package-private unless named as a door",
                (type, broken) -> {
                  boolean isPublic = type.getModifiers().contains(JavaModifier.PUBLIC);
                  if (isPublic && !doors.contains(type.getName())) {
                    broken.accept(type.getName() + " is public and not named as a door");
                  }
                  if (!isPublic && doors.contains(type.getName())) {
                    broken.accept(type.getName() + " is named as a door and not public");
                  }
                },
                seen -> missing(doors, seen)))
        .because("a feature that shows everything cannot be changed by itself");
  }

  private ArchRule noCycles() {
    return slices()
        .matching(service + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("two features that need each other are one feature");
  }

  private ArchRule onlyAllowedDependencies() {
    DescribedPredicate<JavaClass> library = resideInAnyPackage(libraries.toArray(String[]::new));
    return classes()
        .should(
            Conditions.of(
                "depend only on the allowed libraries, their own feature and doors",
                (type, broken) ->
                    type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> {
                          JavaClass target = dependency.getTargetClass().getBaseComponentType();
                          return !target.isPrimitive()
                              && !library.test(target)
                              && !sameFeature(type, target)
                              && !doors.contains(topLevel(target).getName());
                        })
                        .forEach(dependency -> broken.accept(dependency.getDescription()))))
        .because("what is not on the list was not decided; allow-lists cannot go stale silently");
  }

  private static ArchRule resourcesNeverTouchEntities() {
    return noClasses()
        .that()
        .areAnnotatedWith(Path.class)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.<JavaClass>or(
                    annotatedWith(Entity.class).forSubtype(),
                    assignableTo(Aggregate.class).forSubtype(),
                    assignableTo(EntityManager.class).forSubtype())
                .as("are entities or the EntityManager"))
        .because("rules live in the entity and use cases; a resource is HTTP only");
  }

  private static ArchRule resourceMethodsArePublic() {
    return methods()
        .that(areOperations())
        .should()
        .bePublic()
        .because("a resource method that is not public answers 404 and is documented all the same");
  }

  private static ArchRule timeIsAskedOfTheClock() {
    return noClasses()
        .should()
        .callMethodWhere(Clocks.machineTimeIsAsked())
        .orShould()
        .callConstructorWhere(Clocks.machineDateIsMade())
        .because("time is asked of the injected Clock, which tests and demonstrations move");
  }

  private static ArchRule constructorsInject() {
    return noFields()
        .should()
        .beAnnotatedWith(Inject.class)
        .because(
            "what a class needs stands in its constructor; it can be built without a container");
  }

  private ArchRule transactionsBelongToUseCases() {
    return classes()
        .that(Transactions.open())
        .should(
            Conditions.of(
                "be use cases: *Lifecycle, *Listener or named",
                (type, broken) -> {
                  String name = type.getSimpleName();
                  if (!name.endsWith("Lifecycle")
                      && !name.endsWith("Listener")
                      && !useCases.contains(type.getName())) {
                    broken.accept(type.getName() + " is @Transactional and not a use case");
                  }
                },
                seen -> missing(useCases, seen)))
        .allowEmptyShould(useCases.isEmpty())
        .because("who opens a transaction decides what belongs together; that is a use case");
  }

  private static ArchRule onlyTheOutboxPublishes() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.<JavaClass>or(
                    assignableTo(Producer.class).forSubtype(),
                    assignableTo(ProducerRecord.class).forSubtype())
                .as("are a Kafka producer"))
        .because("an event that does not go through the outbox can be lost or true of nothing");
  }

  private static ArchRule changesAreCommands() {
    return methods()
        .that(
            annotatedWith(POST.class)
                .or(annotatedWith(PUT.class))
                .or(annotatedWith(PATCH.class))
                .<JavaMethod>forSubtype()
                .as("are POST, PUT or PATCH operations"))
        .should()
        .beAnnotatedWith(Command.class)
        .andShould()
        .haveRawReturnType(RestResponse.class)
        .because(
            "@Command gives the transaction and the idempotent answer; it needs the whole"
                + " response");
  }

  private ArchRule everyOperationHasItsRow() {
    AccessPolicy known =
        policy == null ? AccessPolicy.read(Thread.currentThread().getContextClassLoader()) : policy;
    return methods()
        .that(areOperations())
        .should(
            new ArchCondition<JavaMethod>("have a row in the access policy") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                if (known.find(method.getName()).isEmpty()) {
                  events.add(
                      SimpleConditionEvent.violated(
                          method, method.getFullName() + " has no row in access-policy.txt"));
                }
              }
            })
        .because("what has no row is refused to everybody");
  }

  private static ArchRule onlyThePolicyNamesRoles() {
    return methods()
        .should()
        .notBeAnnotatedWith(RolesAllowed.class)
        .andShould()
        .notBeAnnotatedWith(PermitAll.class)
        .because("who may do what is said once, in access-policy.txt");
  }

  private static ArchRule entitiesAreJournalled() {
    return classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should(
            Conditions.of(
                "be an Aggregate or part of one",
                (type, broken) -> {
                  boolean partOfOne =
                      type.getDirectDependenciesToSelf().stream()
                          .anyMatch(use -> use.getOriginClass().isAssignableTo(Aggregate.class));
                  if (!type.isAssignableTo(Aggregate.class) && !partOfOne) {
                    broken.accept(
                        type.getName()
                            + " is an entity and neither an Aggregate nor part of one: its changes"
                            + " would leave no audit entry");
                  }
                }))
        .allowEmptyShould(true)
        .because("only a change of an Aggregate is refused without its entry in the record");
  }

  private ArchRule eventsHaveTypes() {
    return classes()
        .that(Events.ofSealedEventInterfaces())
        .should(Events.haveATypeUnlessForeign(foreignEvents))
        .allowEmptyShould(foreignEvents.isEmpty())
        .because(
            "the journal cannot publish an event without a type; foreign events are only read");
  }

  private static DescribedPredicate<JavaMethod> areOperations() {
    return annotatedWith(GET.class)
        .or(annotatedWith(POST.class))
        .or(annotatedWith(PUT.class))
        .or(annotatedWith(PATCH.class))
        .or(annotatedWith(DELETE.class))
        .<JavaMethod>forSubtype()
        .as("are operations of a resource");
  }

  private String full(String relative) {
    return service + "." + relative;
  }

  /** The feature a class is in; empty for the service's own package. */
  private String feature(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(service + ".")) {
      return "";
    }
    String inside = name.substring(service.length() + 1);
    int dot = inside.indexOf('.');
    return dot < 0 ? inside : inside.substring(0, dot);
  }

  private boolean sameFeature(JavaClass one, JavaClass other) {
    return (other.getPackageName() + ".").startsWith(service + ".")
        && feature(one).equals(feature(other));
  }

  private static JavaClass topLevel(JavaClass type) {
    JavaClass top = type;
    while (top.getEnclosingClass().isPresent()) {
      top = top.getEnclosingClass().get();
    }
    return top;
  }

  private static List<String> missing(Set<String> named, Set<String> seen) {
    return named.stream()
        .filter(name -> !seen.contains(name))
        .map(name -> name + " is named here and does not exist")
        .toList();
  }
}
