package io.worksafety.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExplainedTest {

  private static final String CONTRACT =
      """
      {"paths": {"/things/{id}/grading": {"post": {"operationId": "regrade", "x-roles": ["A", "B"]}}}}
      """;

  private static final String ANSWER =
      """
      {"decisions": [{"decision": "thing.grade", "outcome": "HIGH", "conclusion": "high",
        "conclusionZh": "高", "facts": [{"name": "count", "value": "3"}],
        "rules": [{"id": "thing.grade"}], "steps": [{"text": "3 >= 2", "result": "true"}],
        "overruledBy": [{"operationId": "regrade", "roles": ["B", "A"]}, {"roles": []}]}]}
      """;

  @Test
  void anExplanationIsReadByDecisionAndFact() {
    Explained.Decision grade = Explained.of(ANSWER).isBorneOutBy(CONTRACT).decision("thing.grade");

    assertThat(grade.outcome()).isEqualTo("HIGH");
    assertThat(grade.fact("count")).isEqualTo("3");
    assertThat(grade.results()).containsExactly("true");
    assertThat(grade.overruledBy()).containsExactly("regrade", "");
  }

  @Test
  void anOperationThatDoesNotExistIsNamed() {
    assertNotBorneOut(ANSWER.replace("\"regrade\"", "\"undo\""), "no operation undo");
  }

  @Test
  void rolesThatAreNotThoseOfTheContractAreNamed() {
    assertNotBorneOut(ANSWER.replace("[\"B\", \"A\"]", "[\"B\"]"), "regrade is for [\"A\",\"B\"]");
  }

  @Test
  void aDecisionWithoutRuleOrConclusionIsNamed() {
    assertNotBorneOut(
        ANSWER.replace("[{\"id\": \"thing.grade\"}]", "[]"), "thing.grade names no rule");
    assertNotBorneOut(ANSWER.replace("高", ""), "thing.grade has no conclusion");
  }

  @Test
  void aDecisionOrFactThatIsNotThereFailsTheTest() {
    Explained explained = Explained.of(ANSWER);

    assertThatThrownBy(() -> explained.decision("thing.colour")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> explained.decision("thing.grade").fact("weight"))
        .isInstanceOf(AssertionError.class);
  }

  private static void assertNotBorneOut(String answer, String because) {
    Explained explained = Explained.of(answer);
    assertThatThrownBy(() -> explained.isBorneOutBy(CONTRACT))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(because);
  }
}
