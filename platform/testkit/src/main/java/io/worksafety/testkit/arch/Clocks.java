package io.worksafety.testkit.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.time.chrono.ChronoLocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;

/** Ways past the injected clock. */
final class Clocks {

  private Clocks() {}

  static DescribedPredicate<JavaMethodCall> machineTimeIsAsked() {
    return DescribedPredicate.describe(
        "the machine's time is asked",
        call -> {
          MethodCallTarget target = call.getTarget();
          var owner = target.getOwner();
          boolean withClock =
              target.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Clock.class));
          return switch (target.getName()) {
            case "now" ->
                !withClock
                    && (owner.isAssignableTo(TemporalAccessor.class)
                        || owner.isAssignableTo(ChronoLocalDate.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "getInstance" -> owner.isEquivalentTo(Calendar.class);
            default ->
                owner.isEquivalentTo(Clock.class)
                    && (target.getName().startsWith("system")
                        || target.getName().startsWith("tick") && !withClock);
          };
        });
  }

  static DescribedPredicate<JavaConstructorCall> machineDateIsMade() {
    return DescribedPredicate.describe(
        "a Date of the machine's time is made",
        call -> {
          ConstructorCallTarget target = call.getTarget();
          return target.getOwner().isEquivalentTo(Date.class)
              && target.getRawParameterTypes().isEmpty();
        });
  }
}
