package io.worksafety.responsibility.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OBJ:019a7b5f-e22b-7544-86f7-c62ea27b8bd7",
        "ENT:019a7b5f-e22b-7544-86f7-c62ea27b8bd7",
        "AREA:320105002",
        "IND:320105:C26",
        "DEP:019a7b5f-e22b-7544-86f7-c62ea27b8bd7"
      })
  void aKeyIsAScopeAndAScopeIsAnItemOfARequest(String key) {
    Scope scope = Scope.ofKey(key);

    assertThat(scope.key()).isEqualTo(key);
    assertThat(ScopeItem.of(scope).read()).contains(scope);
  }

  @Test
  void anItemNamesExactlyOneScope() {
    UUID id = UUID.randomUUID();

    assertThat(new ScopeItem(null, null, null, null, null).read()).isEmpty();
    assertThat(new ScopeItem(id, id, null, null, null).read()).isEmpty();
    assertThat(new ScopeItem(id, null, "320105002", null, null).read()).isEmpty();
    assertThat(new ScopeItem(id, null, null, "C26", null).read()).isEmpty();
  }

  @Test
  void aStreetHasNineDigitsAndADistrictNeedsAnIndustry() {
    assertThat(new ScopeItem(null, null, "320105", null, null).read()).isEmpty();
    assertThat(new ScopeItem(null, null, "320105002", "C26", null).read()).isEmpty();
    assertThat(new ScopeItem(null, null, "320105", "C26", null).read())
        .contains(new Scope.OfIndustry("320105", "C26"));
    assertThat(new ScopeItem(null, null, "320105002", null, null).read())
        .contains(new Scope.OfArea("320105002"));
  }
}
