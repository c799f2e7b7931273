package io.worksafety.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.worksafety.launcher.Databases.Role;
import io.worksafety.launcher.Keys;
import io.worksafety.platform.security.SecretKey;
import io.worksafety.platform.security.Secrets;
import io.worksafety.testkit.parts.Parts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DataKeysTest {

  private static final byte[] CLEAR = "张三 13812345678".getBytes(StandardCharsets.UTF_8);

  private final String name =
      "keys_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  private final Role owner = new Role(name + "_owner", Keys.random());
  private final Role app = new Role(name + "_app", Keys.random());
  private final PGSimpleDataSource database = new PGSimpleDataSource();
  private final String old = secret();
  private final String young = secret();

  @BeforeEach
  void makeTheTable() throws SQLException, IOException {
    Parts.start();
    Parts.databases().provide(name, owner, app);
    String url = Parts.postgresUrl() + "/" + name;
    database.setUrl(url);
    database.setUser(app.name());
    database.setPassword(app.password());
    try (Connection connection = DriverManager.getConnection(url, owner.name(), owner.password())) {
      for (String script : new String[] {"platform-tables.sql", "personal-data-tables.sql"}) {
        try (var in = DataKeys.class.getResourceAsStream("/db/" + script);
            var statement = connection.createStatement()) {
          String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          statement.execute(sql.replace("${app_role}", app.name()));
        }
      }
    }
  }

  @AfterEach
  void removeTheTable() throws SQLException {
    Parts.databases().remove(name, owner.name(), app.name());
  }

  private static String secret() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }

  private DataKeyStore store(SecretKey secret) {
    return new DataKeyStore(database, secret);
  }

  private DataKeys keys(SecretKey secret) {
    DataKeys keys = new DataKeys(store(secret));
    keys.refresh();
    return keys;
  }

  private static Set<String> bytes(DataKeyStore store) {
    return store.all().stream()
        .map(k -> k + HexFormat.of().formatHex(k.key().getEncoded()))
        .collect(Collectors.toSet());
  }

  @Test
  void aNewMasterKeyWrapsTheSameDataKeys() {
    store(Secrets.of(old)).create("person", DataKey.Kind.SEAL, "t");
    store(Secrets.of(old)).create("person", DataKey.Kind.INDEX, "t");
    byte[] sealed = keys(Secrets.of(old)).seal("person", "a", CLEAR);
    byte[] index = keys(Secrets.of(old)).index("person", "phone", "1");
    Set<String> before = bytes(store(Secrets.of(old)));

    assertThat(store(Secrets.of(young, old)).rewrap()).isEqualTo(2);

    assertThat(bytes(store(Secrets.of(young)))).isEqualTo(before);
    assertThat(keys(Secrets.of(young)).open("a", sealed)).isEqualTo(CLEAR);
    assertThat(keys(Secrets.of(young)).index("person", "phone", "1")).isEqualTo(index);
    assertThat(store(Secrets.of(young, old)).rewrap()).as("again").isZero();
  }

  @Test
  void anUnknownMasterKeyIsNamed() {
    store(Secrets.of(old)).create("person", DataKey.Kind.SEAL, "t");

    assertThatThrownBy(() -> store(Secrets.of(young)).rewrap())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("WORKSAFETY_FORMER_SECRET_KEYS");
  }

  @Test
  void newValuesUseTheNewestKeyAndOldOnesStillOpen() {
    DataKeyStore store = store(Secrets.of(old));
    var first = store.create("person", DataKey.Kind.SEAL, "t");
    byte[] before = keys(Secrets.of(old)).seal("person", "a", CLEAR);
    var second = store.create("person", DataKey.Kind.SEAL, "t");

    DataKeys keys = keys(Secrets.of(old));
    byte[] after = keys.seal("person", "a", CLEAR);

    assertThat(Envelope.keyId(before)).isEqualTo(first);
    assertThat(Envelope.keyId(after)).isEqualTo(second);
    assertThat(keys.open("a", before)).isEqualTo(CLEAR);
  }

  @Test
  void aValueSealedByAnotherReplicaWithAKeyNotSeenYetOpens() {
    DataKeyStore store = store(Secrets.of(old));
    store.create("person", DataKey.Kind.SEAL, "t");
    DataKeys slow = keys(Secrets.of(old));
    store.create("person", DataKey.Kind.SEAL, "t");

    byte[] sealed = keys(Secrets.of(old)).seal("person", "a", CLEAR);

    assertThat(slow.open("a", sealed)).isEqualTo(CLEAR);
  }

  @Test
  void anIndexIsTheSameForTheSameValueOfThatFieldOnly() {
    DataKeyStore store = store(Secrets.of(old));
    store.create("person", DataKey.Kind.INDEX, "t");
    store.create("other", DataKey.Kind.INDEX, "t");
    DataKeys keys = keys(Secrets.of(old));

    assertThat(keys.index("person", "phone", "+8613812345678"))
        .isEqualTo(keys.index("person", "phone", "+8613812345678"))
        .isNotEqualTo(keys.index("person", "id-no", "+8613812345678"))
        .isNotEqualTo(keys.index("other", "phone", "+8613812345678"));
  }

  @Test
  void aRetiredKeyOpensAndSealsNoMore() throws SQLException {
    DataKeyStore store = store(Secrets.of(old));
    store.create("person", DataKey.Kind.SEAL, "t");
    byte[] sealed = keys(Secrets.of(old)).seal("person", "a", CLEAR);
    var second = store.create("person", DataKey.Kind.SEAL, "t");
    DataKey newest = keys(Secrets.of(old)).newest("person", DataKey.Kind.SEAL);

    assertThat(newest.id()).isEqualTo(second);
    assertThat(store.retireBefore(newest, 3600)).as("too young to know of it everywhere").isZero();
    assertThat(store.retireBefore(newest, 0)).isEqualTo(1);
    assertThat(keys(Secrets.of(old)).open("a", sealed)).isEqualTo(CLEAR);
  }
}
