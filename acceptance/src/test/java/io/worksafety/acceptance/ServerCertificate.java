package io.worksafety.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A server's certificate for 127.0.0.1 and no other name, made by the JDK; its own authority. */
record ServerCertificate(Path keyStore, String password, Path authority, String chain, String key) {

  private static final String ALIAS = "server";

  static ServerCertificate make(Path folder, String name, String password) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                password)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
    return read(folder, name, store, password);
  }

  private static ServerCertificate read(Path folder, String name, Path store, String password)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance(store.toFile(), password.toCharArray());
    String chain = pem("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
    String key = pem("PRIVATE KEY", keys.getKey(ALIAS, password.toCharArray()).getEncoded());
    Path authority = Files.writeString(folder.resolve(name + ".pem"), chain);
    return new ServerCertificate(store, password, authority, chain, key);
  }

  private static String pem(String label, byte[] der) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, text);
  }
}
