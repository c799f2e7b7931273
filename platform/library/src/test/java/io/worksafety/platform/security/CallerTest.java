package io.worksafety.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

  private static final Caller HEAD =
      new Caller(
          "head",
          null,
          null,
          Set.of("ORGAN_HEAD"),
          new AreaScope(List.of("320106")),
          List.of("C"),
          Set.of("hazard:read"));

  @Test
  void underAnEmergencyAccessACallerReadsThereAndActsAtHome() {
    Caller reading = HEAD.alsoIn(List.of("320105"));

    assertThat(reading.areas().covers("320105001")).isTrue();
    assertThat(reading.at("320106001").roles()).containsExactly("ORGAN_HEAD");
    assertThat(reading.at("320105001").roles()).isEmpty();
    assertThat(reading.scopes()).isEqualTo(HEAD.scopes());
    assertThat(HEAD.at("320105001")).as("by a relation, without the area").isSameAs(HEAD);
  }
}
