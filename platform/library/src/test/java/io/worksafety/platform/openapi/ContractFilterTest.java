package io.worksafety.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractFilterTest {

  @Test
  void anOperationWithoutARowAndARowWithoutAnOperationAreNamed() {
    assertThatThrownBy(() ->
            ContractFilter.agree(Set.of("getThing", "eatThing"), Set.of("getThing", "oldThing")))
        .hasMessageContaining("without a row: [eatThing]")
        .hasMessageContaining("without an operation: [oldThing]");
    assertThatCode(() -> ContractFilter.agree(Set.of("getThing"), Set.of("getThing")))
        .doesNotThrowAnyException();
  }

  @Test
  void theServiceStandsBehindTheVerbOfAnOperationEveryServiceHas() {
    assertThat(OperationNames.named("getDeadline", "hazard")).isEqualTo("getHazardDeadline");
    assertThat(OperationNames.named("loadCalendar", "echo")).isEqualTo("loadEchoCalendar");
  }
}
