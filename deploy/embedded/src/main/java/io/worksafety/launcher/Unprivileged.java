package io.worksafety.launcher;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root; this puts it below root without needing another account. */
enum Unprivileged {
  /** Already an ordinary user. */
  AS_IS(List.of()),
  /** A user namespace: the process is nobody for itself, the files stay root's. */
  NAMESPACE(List.of("unshare", "-U")),
  /** Where namespaces are forbidden (containers): a plain change of user, files handed over. */
  NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  private static final int ROOT_ID = 0;
  private static final int NOBODY_ID = 65534;

  private final List<String> prefix;

  Unprivileged(List<String> prefix) {
    this.prefix = prefix;
  }

  static Unprivileged here() {
    if (new UnixSystem().getUid() != ROOT_ID) {
      return AS_IS;
    }
    for (Unprivileged way : List.of(NAMESPACE, NOBODY)) {
      if (Shell.succeeds(way.command("true"))) {
        return way;
      }
    }
    throw new Refusal(
        ExitCode.CANNOT_START,
        "PostgreSQL does not run as root, and neither unshare nor setpriv works here:"
            + " run ./suite as an ordinary user");
  }

  /** Whether a file's owner is this user, or nobody standing in for root. */
  static boolean mayOwn(Path file) throws IOException {
    int owner = (Integer) Files.getAttribute(file, "unix:uid");
    long user = new UnixSystem().getUid();
    return owner == user || (user == ROOT_ID && owner == NOBODY_ID);
  }

  List<String> command(String... command) {
    return command(List.of(command));
  }

  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** Gives a folder to the user PostgreSQL runs as, unless it has it already. */
  void own(Path folder) throws IOException {
    int user = this == NOBODY ? NOBODY_ID : ROOT_ID;
    if (this == AS_IS || Files.getAttribute(folder, "unix:uid").equals(user)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            return give(dir);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            return give(file);
          }

          private FileVisitResult give(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", user);
            Files.setAttribute(path, "unix:gid", user);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
