package io.worksafety.responsibility.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.worksafety.platform.problem.ProblemException;
import io.worksafety.responsibility.bitemporal.RecordStatus;
import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.organization.PostFacts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest {

  private static final Instant MAY = Instant.parse("2025-05-01T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2027-03-15T00:00:00Z");
  private static final Instant NOW = Instant.parse("2027-03-20T00:00:00Z");

  private final PostFacts post =
      new PostFacts(UUID.randomUUID(), UUID.randomUUID(), Level.STREET, "320105002");
  private final UUID zhang = UUID.randomUUID();

  /** Every status with every act, and the status after it; a dash where it is refused. */
  @ParameterizedTest
  @CsvSource({
    "EFFECTIVE, end, ENDED",
    "EFFECTIVE, correct, EFFECTIVE",
    "EFFECTIVE, correct to open, EFFECTIVE",
    "EFFECTIVE, withdraw, WITHDRAWN",
    "ENDED, end, -",
    "ENDED, correct, ENDED",
    "ENDED, correct to open, EFFECTIVE",
    "ENDED, withdraw, WITHDRAWN",
    "WITHDRAWN, end, -",
    "WITHDRAWN, correct, -",
    "WITHDRAWN, correct to open, -",
    "WITHDRAWN, withdraw, -"
  })
  void everyActInEveryStatus(RecordStatus before, String act, String after) {
    Appointment appointment = appointment(before);

    if (after.equals("-")) {
      assertThatThrownBy(() -> run(act, appointment))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.type()).isEqualTo(AppointmentProblem.STATUS_CONFLICT));
      assertThat(appointment.status()).isEqualTo(before);
    } else {
      run(act, appointment);
      assertThat(appointment.status()).isEqualTo(RecordStatus.valueOf(after));
    }
  }

  @Test
  void takingAnEndingBackForgetsItsDocument() {
    Appointment appointment = appointment(RecordStatus.ENDED);

    run("correct to open", appointment);

    assertThat(appointment.endingNo()).isNull();
    assertThat(appointment.valid().to()).isNull();
  }

  private Appointment appointment(RecordStatus status) {
    Appointment appointment =
        Appointment.of(
            new AppointPerson(post.id(), zhang, null, "建委任〔2025〕12号", MAY, null), post, NOW);
    switch (status) {
      case EFFECTIVE -> {}
      case ENDED -> run("end", appointment);
      case WITHDRAWN -> run("withdraw", appointment);
    }
    return appointment;
  }

  private void run(String act, Appointment appointment) {
    switch (act) {
      case "end" -> appointment.end(new EndAppointment(MARCH, "建委任〔2027〕4号", "另有任用"), NOW);
      case "correct" -> appointment.correct(correction(MARCH), NOW);
      case "correct to open" -> appointment.correct(correction(null), NOW);
      case "withdraw" -> appointment.withdraw(new WithdrawAppointment("登记错误"), NOW);
      default -> throw new AssertionError(act);
    }
  }

  private CorrectAppointment correction(Instant to) {
    return new CorrectAppointment(zhang, null, "建委任〔2025〕12号", MAY, to, "登记有误");
  }
}
