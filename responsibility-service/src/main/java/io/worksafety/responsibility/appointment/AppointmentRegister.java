package io.worksafety.responsibility.appointment;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.responsibility.appointment.AppointmentEvent.Appointed;
import io.worksafety.responsibility.appointment.AppointmentEvent.AppointmentCorrected;
import io.worksafety.responsibility.appointment.AppointmentEvent.AppointmentEnded;
import io.worksafety.responsibility.appointment.AppointmentEvent.AppointmentWithdrawn;
import io.worksafety.responsibility.bitemporal.Exclusion;
import io.worksafety.responsibility.bitemporal.Occupied;
import io.worksafety.responsibility.bulk.Outcome;
import io.worksafety.responsibility.organization.AreaCodes;
import io.worksafety.responsibility.organization.Directory;
import io.worksafety.responsibility.organization.PostFacts;
import io.worksafety.responsibility.person.PersonDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Appoints people, ends their terms, and corrects what was recorded. */
@ApplicationScoped
class AppointmentRegister {

  private final Appointments appointments;
  private final Directory directory;
  private final PersonDirectory people;
  private final Journal journal;
  private final Clock clock;

  AppointmentRegister(
      Appointments appointments,
      Directory directory,
      PersonDirectory people,
      Journal journal,
      Clock clock) {
    this.appointments = appointments;
    this.directory = directory;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  UUID appoint(AppointPerson request, Caller caller) {
    try {
      return Outcome.only(judge(List.of(request), caller), journal).id();
    } catch (PersistenceException e) {
      throw Exclusion.explain(e, AppointmentProblem.OVERLAP);
    }
  }

  List<Outcome<Appointment>> judge(List<AppointPerson> requests, Caller caller) {
    List<UUID> postIds = requests.stream().map(AppointPerson::postId).toList();
    Map<UUID, PostFacts> posts = directory.posts(postIds);
    Map<UUID, String> persons =
        people.areas(requests.stream().map(AppointPerson::personId).toList());
    Occupied<UUID> principals = appointments.principals(postIds);
    return requests.stream()
        .map(r -> Outcome.of(() -> judge(r, posts, persons, principals, caller)))
        .toList();
  }

  private Outcome.Accepted<Appointment> judge(
      AppointPerson request,
      Map<UUID, PostFacts> posts,
      Map<UUID, String> persons,
      Occupied<UUID> principals,
      Caller caller) {
    PostFacts post = posts.get(request.postId());
    if (post == null) {
      throw AppointmentProblem.POST_UNKNOWN
          .because("There is no post " + request.postId(), "未找到岗位 " + request.postId())
          .at("/postId");
    }
    post.level().mustBeWritableBy(caller);
    caller.mustCover(post.areaCode());
    mustKnow(request.personId(), persons, post.areaCode());
    Appointment appointment = Appointment.of(request, post, clock.instant());
    mustNotClash(appointment, principals);
    if (appointment.principal()) {
      principals.take(post.id(), appointment.valid(), appointment.id());
    }
    return new Outcome.Accepted<>(appointment, Appointed.of(appointment));
  }

  void end(UUID id, EndAppointment request, Caller caller, IfMatch ifMatch) {
    Appointment appointment = require(id, caller, ifMatch);
    appointment.end(request, clock.instant());
    journal.append(appointment, AppointmentEnded.of(appointment));
  }

  void correct(UUID id, CorrectAppointment request, Caller caller, IfMatch ifMatch) {
    Appointment appointment = require(id, caller, ifMatch);
    mustKnow(request.personId(), people.areas(List.of(request.personId())), appointment.areaCode());
    appointment.correct(request, clock.instant());
    mustNotClash(appointment, appointments.principals(List.of(appointment.postId())));
    try {
      journal.append(appointment, AppointmentCorrected.of(appointment));
    } catch (PersistenceException e) {
      throw Exclusion.explain(e, AppointmentProblem.OVERLAP);
    }
  }

  void withdraw(UUID id, WithdrawAppointment request, Caller caller, IfMatch ifMatch) {
    Appointment appointment = require(id, caller, ifMatch);
    appointment.withdraw(request, clock.instant());
    journal.append(appointment, AppointmentWithdrawn.of(appointment));
  }

  private Appointment require(UUID id, Caller caller, IfMatch ifMatch) {
    Appointment appointment = appointments.require(id, caller, ifMatch);
    UUID postId = appointment.postId();
    PostFacts post = Objects.requireNonNull(directory.posts(List.of(postId)).get(postId));
    post.level().mustBeWritableBy(caller);
    return appointment;
  }

  /** People of another county are as good as unknown. */
  private static void mustKnow(UUID personId, Map<UUID, String> persons, String areaCode) {
    String home = persons.get(personId);
    if (home == null || !AreaCodes.sameCounty(home, areaCode)) {
      throw AppointmentProblem.PERSON_UNKNOWN
          .because("There is no person " + personId, "未找到人员 " + personId)
          .at("/personId");
    }
  }

  private static void mustNotClash(Appointment appointment, Occupied<UUID> principals) {
    if (!appointment.principal()) {
      return;
    }
    principals
        .clash(appointment.postId(), appointment.valid(), appointment.id())
        .ifPresent(other -> {
          throw AppointmentProblem.OVERLAP
              .because(
                  "Appointment " + other.by() + " holds the post in " + other.period(),
                  "任职 " + other.by() + " 在 " + other.period() + " 期间已任该岗位")
              .at("/validFrom");
        });
  }
}
