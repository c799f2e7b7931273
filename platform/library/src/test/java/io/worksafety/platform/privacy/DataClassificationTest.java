package io.worksafety.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DataClassificationTest {

  @Test
  void aColumnsOwnLineGoesBeforeTheOneForAnyTable() {
    DataClassification read =
        DataClassification.of(
            """
            *,id name,INTERNAL
            person,name,PERSONAL,appointment,some.rule,,looked up, by a part of it
            """);

    assertThat(read.find("person", "id").orElseThrow().sensitivity())
        .isEqualTo(Sensitivity.INTERNAL);
    var name = read.find("person", "name").orElseThrow();
    assertThat(name.sensitivity()).isEqualTo(Sensitivity.PERSONAL);
    assertThat(name.reason()).isEqualTo("looked up, by a part of it");
    assertThat(read.find("person", "phone")).isEmpty();
  }

  @Test
  void historyAndTalliesOfATableHoldWhatTheTableHolds() {
    DataClassification read =
        DataClassification.of(
            """
            *,id,INTERNAL
            depot,owner_ref,PERSON_REFERENCE,responsibility,for ever
            """);

    for (String derived : new String[] {"depot_past", "depot_tally", "depot_tally_sum"}) {
      assertThat(read.find(derived, "owner_ref").orElseThrow().sensitivity())
          .isEqualTo(Sensitivity.PERSON_REFERENCE);
      assertThat(read.find(derived, "phone")).isEmpty();
    }
    assertThat(read.find("shed_past", "owner_ref")).isEmpty();
  }

  @Test
  void aLineThatIsNoLineIsRefused() {
    assertThatThrownBy(() -> DataClassification.of("person,name"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("person,name");
  }
}
