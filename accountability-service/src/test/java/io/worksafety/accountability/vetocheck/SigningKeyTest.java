package io.worksafety.accountability.vetocheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** RFC 8037, appendix A.1 and A.3. */
  private static final String RFC_8037_KEY =
      """
      {"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",\
      "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}\
      """;

  @Test
  void theKeyOfTheRfcHasTheThumbprintOfTheRfc() {
    SigningKey key = SigningKey.parse(RFC_8037_KEY, Instant.EPOCH);

    assertThat(key.kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    assertThat(key.publicJwk()).doesNotContain("nWGxne").doesNotContain("\"d\"");
    assertThat(key).hasToString("SigningKey[" + key.kid() + "]");
  }

  @Test
  void aKeyThatWasStoredSignsAsBefore() throws Exception {
    SigningKey made = SigningKey.generate(Instant.EPOCH);
    SigningKey read = SigningKey.parse(made.privateJwk(), Instant.EPOCH);
    ObjectNode published = (ObjectNode) JSON.readTree(made.publicJwk());
    published.put("kid", made.kid());
    JsonNode keySet = JSON.valueToTree(java.util.Map.of("keys", List.of(published)));

    assertThat(read.kid()).isEqualTo(made.kid());
    // Ed25519 is deterministic
    assertThat(read.sign("{\"a\":1}")).isEqualTo(made.sign("{\"a\":1}"));
    assertThat(StrangerVerifier.verify(read.sign("{\"a\":1}"), keySet).path("a").asInt())
        .isEqualTo(1);
  }

  @Test
  void halvesThatDoNotBelongTogetherAndOtherKeysAreRefused() throws Exception {
    ObjectNode mixed = (ObjectNode) JSON.readTree(RFC_8037_KEY);
    mixed.put(
        "x", JSON.readTree(SigningKey.generate(Instant.EPOCH).publicJwk()).path("x").asText());
    ObjectNode publicOnly = (ObjectNode) JSON.readTree(RFC_8037_KEY);
    publicOnly.remove("d");

    for (String wrong :
        List.of(
            mixed.toString(),
            publicOnly.toString(),
            "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
            "not a key")) {
      assertThatThrownBy(() -> SigningKey.parse(wrong, Instant.EPOCH))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
