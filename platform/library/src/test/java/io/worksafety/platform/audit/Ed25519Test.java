package io.worksafety.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** RFC 8032, 7.1, TEST 2. */
class Ed25519Test {

  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] SEED =
      HEX.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
  private static final String PUBLIC =
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
  private static final String SIGNATURE =
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
          + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

  @Test
  void aSecretIsAlwaysTheSameKeyPair() {
    KeyPair pair = Ed25519.pair(SEED);

    assertThat(HEX.formatHex(Ed25519.raw(pair.getPublic()))).isEqualTo(PUBLIC);
    assertThat(HEX.formatHex(Ed25519.sign(pair.getPrivate(), new byte[] {0x72})))
        .isEqualTo(SIGNATURE);
  }

  @Test
  void aRawPublicKeyVerifiesWhatItsSecretSigned() {
    var key = Ed25519.publicKey(HEX.parseHex(PUBLIC));

    assertThat(Ed25519.verify(key, new byte[] {0x72}, HEX.parseHex(SIGNATURE))).isTrue();
    assertThat(Ed25519.verify(key, new byte[] {0x73}, HEX.parseHex(SIGNATURE))).isFalse();
    assertThat(Ed25519.raw(key)).isEqualTo(HEX.parseHex(PUBLIC));
  }

  @Test
  void aKeyOfTheWrongLengthIsRefused() {
    assertThatThrownBy(() -> Ed25519.pair(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ed25519.publicKey(new byte[33]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
