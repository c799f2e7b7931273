package io.worksafety.responsibility.appointment;

import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to appointments. */
sealed interface AppointmentEvent {

  @EventType("io.worksafety.responsibility.appointed.v1")
  record Appointed(
      UUID appointmentId,
      UUID postId,
      UUID personId,
      UUID organizationId,
      boolean principal,
      String documentNo,
      Instant validFrom,
      @Nullable Instant validTo)
      implements AppointmentEvent {

    static Appointed of(Appointment a) {
      return new Appointed(
          a.id(),
          a.postId(),
          a.personId(),
          a.organization(),
          a.principal(),
          a.documentNo(),
          a.valid().from(),
          a.valid().to());
    }
  }

  @EventType("io.worksafety.responsibility.appointment-ended.v1")
  record AppointmentEnded(
      UUID appointmentId,
      UUID postId,
      UUID personId,
      UUID organizationId,
      @Nullable String documentNo,
      @Nullable Instant endedAt)
      implements AppointmentEvent {

    static AppointmentEnded of(Appointment a) {
      return new AppointmentEnded(
          a.id(), a.postId(), a.personId(), a.organization(), a.endingNo(), a.valid().to());
    }
  }

  @EventType("io.worksafety.responsibility.appointment-corrected.v1")
  record AppointmentCorrected(
      UUID appointmentId,
      UUID postId,
      UUID personId,
      UUID organizationId,
      boolean principal,
      String documentNo,
      Instant validFrom,
      @Nullable Instant validTo)
      implements AppointmentEvent {

    static AppointmentCorrected of(Appointment a) {
      return new AppointmentCorrected(
          a.id(),
          a.postId(),
          a.personId(),
          a.organization(),
          a.principal(),
          a.documentNo(),
          a.valid().from(),
          a.valid().to());
    }
  }

  @EventType("io.worksafety.responsibility.appointment-withdrawn.v1")
  record AppointmentWithdrawn(UUID appointmentId, UUID postId, UUID personId, UUID organizationId)
      implements AppointmentEvent {

    static AppointmentWithdrawn of(Appointment a) {
      return new AppointmentWithdrawn(a.id(), a.postId(), a.personId(), a.organization());
    }
  }
}
