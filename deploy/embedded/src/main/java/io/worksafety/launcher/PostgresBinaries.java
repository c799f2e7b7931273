package io.worksafety.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the jar that carries them. Only initdb, pg_ctl and
 * postgres are in it: no psql, no pg_dump.
 */
final class PostgresBinaries {

  static final String MAJOR_VERSION = "18";

  private static final List<String> ARCHIVES =
      List.of(
          "postgres-linux-x86_64.txz",
          "postgres-linux-arm_64.txz",
          "postgres-darwin-x86_64.txz",
          "postgres-darwin-arm_64.txz");

  private PostgresBinaries() {}

  /** The folder with {@code bin/postgres}; unpacks below {@code parent} if it is not there yet. */
  static Path unpackedBelow(Path parent) throws IOException {
    URL archive = archive();
    Path home = parent.resolve(jarName(archive));
    if (Files.exists(home)) {
      return home;
    }
    Files.createDirectories(parent);
    Path lock = parent.resolve(home.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      if (held.isValid() && !Files.exists(home)) {
        Path half = Files.createTempDirectory(parent, "unpacking-");
        unpack(archive, half);
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        // Renamed when complete, so that a killed unpacking leaves nothing that looks whole.
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return home;
  }

  private static URL archive() {
    for (String name : ARCHIVES) {
      URL found = PostgresBinaries.class.getClassLoader().getResource(name);
      if (found != null) {
        return found;
      }
    }
    throw new Refusal(
        ExitCode.CANNOT_START,
        "No PostgreSQL for this platform is on the class path; set WORKSAFETY_POSTGRES_URL,"
            + " WORKSAFETY_POSTGRES_USER and WORKSAFETY_POSTGRES_PASSWORD to use an existing one");
  }

  private static String jarName(URL archive) {
    String jar = archive.getPath().replaceFirst("!/[^!]*$", "");
    return jar.substring(jar.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (InputStream packed = new BufferedInputStream(archive.openStream());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("Entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          write(tar, entry, path);
        }
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(path, path.getParent().resolve(Path.of(entry.getLinkName()).getFileName()));
    } else {
      Files.copy(tar, path);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
