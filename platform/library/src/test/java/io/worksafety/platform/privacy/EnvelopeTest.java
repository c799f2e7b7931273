package io.worksafety.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

  private final UUID id = UUID.fromString("019a14bb-fb46-7cb7-810a-b5cf477269d8");
  private final SecretKeySpec key = new SecretKeySpec(Envelope.newKey(), "AES");
  private final byte[] clear = "13812345678".getBytes(StandardCharsets.UTF_8);

  @Test
  void aSealedValueNamesItsKeyAndOpensInItsPlace() {
    byte[] sealed = Envelope.seal(id, key, "person.phone/1", clear);

    assertThat(Envelope.keyId(sealed)).isEqualTo(id);
    assertThat(Envelope.open(key, "person.phone/1", sealed)).isEqualTo(clear);
    assertThat(sealed).hasSize(1 + 16 + 12 + clear.length + 16);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("13812345678");
  }

  @Test
  void theSameValueIsSealedDifferentlyEachTime() {
    assertThat(Envelope.seal(id, key, "a", clear)).isNotEqualTo(Envelope.seal(id, key, "a", clear));
  }

  @Test
  void aValueMovedToAnotherRowDoesNotOpen() {
    byte[] sealed = Envelope.seal(id, key, "person.phone/1", clear);

    assertThatThrownBy(() -> Envelope.open(key, "person.phone/2", sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("person.phone/2");
  }

  @Test
  void aChangedByteIsNoticedWhereverItIs() {
    byte[] sealed = Envelope.seal(id, key, "a", clear);
    for (int i = 17; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> Envelope.open(key, "a", changed))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void anAnswerInClearIsNotTakenForASealedOne() {
    byte[] json =
        "{\"id\":\"019a14bb-fb46-7cb7-810a-b5cf477269d8\",\"name\":\"x\"}"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(Envelope.isSealed(json)).isFalse();
  }
}
