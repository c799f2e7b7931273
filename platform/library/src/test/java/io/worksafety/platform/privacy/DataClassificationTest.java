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
  void aLineThatIsNoLineIsRefused() {
    assertThatThrownBy(() -> DataClassification.of("person,name"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("person,name");
  }
}
