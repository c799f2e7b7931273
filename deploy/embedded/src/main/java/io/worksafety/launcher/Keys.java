package io.worksafety.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of one installation: made once, kept in a folder only their owner can read. */
public final class Keys {

  private static final int BYTES = 32;

  private final Path folder;

  public Keys(Path folder) throws IOException {
    this.folder = folder;
    if (!Files.exists(folder)) {
      Files.createDirectories(folder.getParent());
      Files.createDirectory(folder, PrivateFiles.FOLDER);
    }
  }

  public static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String superuserPassword() throws IOException {
    return kept("postgres-password");
  }

  String ownerPassword(String service) throws IOException {
    return kept(service + "-owner-password");
  }

  String appPassword(String service) throws IOException {
    return kept(service + "-app-password");
  }

  /** 32 bytes in standard base64: cursors and sealed plans. */
  public String secretKey() throws IOException {
    byte[] bytes = Base64.getUrlDecoder().decode(kept("secret-key"));
    return Base64.getEncoder().encodeToString(bytes);
  }

  private String kept(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      PrivateFiles.write(file, random());
    }
    return Files.readString(file).strip();
  }
}
