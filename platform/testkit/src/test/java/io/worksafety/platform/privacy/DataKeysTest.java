package io.worksafety.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.platform.security.SecretKey;
import io.worksafety.platform.security.Secrets;
import io.worksafety.testkit.echo.EchoParts;
import io.worksafety.testkit.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EchoParts.class)
class DataKeysTest {

  private static final byte[] CLEAR = "张三 13812345678".getBytes(StandardCharsets.UTF_8);

  private final DataKeys keys = Arc.container().instance(DataKeys.class).get();
  private final AgroalDataSource database =
      Arc.container().instance(AgroalDataSource.class).get();

  private static String secret() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }

  private DataKeyStore store(SecretKey secret) {
    return new DataKeyStore(database, secret);
  }

  private static Set<String> bytes(DataKeyStore store) {
    return store.all().stream()
        .map(k -> k.id() + Base64.getEncoder().encodeToString(k.key().getEncoded()))
        .collect(Collectors.toSet());
  }

  @Test
  void aNewMasterKeyWrapsTheSameDataKeys() {
    keys.seal("some-purpose", "a", CLEAR);
    String old = Parts.secretKey();
    String young = secret();
    Set<String> before = bytes(store(Secrets.of(old)));
    try {

      int changed =
          QuarkusTransaction.requiringNew()
              .call(() -> store(Secrets.of(young, old)).rewrap());

      assertThat(changed).isEqualTo(before.size());
      assertThat(bytes(store(Secrets.of(young)))).isEqualTo(before);
      assertThatThrownBy(() -> store(Secrets.of(old)).all())
          .hasMessageContaining("WORKSAFETY_FORMER_SECRET_KEYS");
    } finally {
      QuarkusTransaction.requiringNew().run(() -> store(Secrets.of(old, young)).rewrap());
    }
    assertThat(bytes(store(Secrets.of(old)))).isEqualTo(before);
  }

  @Test
  void aKeyOfAnInterruptedFirstUseIsNotLost() {
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  keys.seal("rolled-back", "a", CLEAR);
                  throw new IllegalStateException("no");
                }))
        .hasMessageContaining("no");

    byte[] sealed = keys.seal("rolled-back", "a", CLEAR);
    keys.refresh();
    assertThat(keys.open("a", sealed)).isEqualTo(CLEAR);
  }

  @Test
  void aValueSealedByAnotherReplicaWithANewerKeyOpens() {
    keys.seal("shared", "a", CLEAR);
    DataKeys other = new DataKeys(store(Secrets.of(Parts.secretKey())));
    QuarkusTransaction.requiringNew()
        .run(() -> store(Secrets.of(Parts.secretKey())).create("shared", DataKey.Kind.SEAL, "t"));
    other.refresh();

    byte[] sealed = other.seal("shared", "a", CLEAR);

    assertThat(keys.open("a", sealed)).isEqualTo(CLEAR);
  }

  @Test
  void anIndexIsTheSameForTheSameValueAndOnlyForThatField() {
    assertThat(keys.index("people", "phone", "+8613812345678"))
        .isEqualTo(keys.index("people", "phone", "+8613812345678"))
        .isNotEqualTo(keys.index("people", "id-no", "+8613812345678"))
        .isNotEqualTo(keys.index("others", "phone", "+8613812345678"));
  }

  @Test
  void sealingAnAnswerCostsMicroseconds() {
    byte[] answer = new byte[1024];
    for (int i = 0; i < 20_000; i++) {
      keys.open("a", keys.seal("answers", "a", answer));
    }
    int times = 20_000;
    long began = System.nanoTime();
    for (int i = 0; i < times; i++) {
      assertThat(keys.seal("answers", "a", answer).length).isGreaterThan(1024);
    }
    double micros = (System.nanoTime() - began) / 1000.0 / times;
    System.out.printf("Sealing 1 kB takes %.1f microseconds%n", micros);
  }
}
