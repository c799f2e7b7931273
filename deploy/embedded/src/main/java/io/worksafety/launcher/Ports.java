package io.worksafety.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which ports are free, and who has those that are not. */
public final class Ports {

  private static final Path PROC = Path.of("/proc");
  private static final String LISTENING = "0A";

  private Ports() {}

  /** A port that was free a moment ago. */
  public static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static boolean taken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress("127.0.0.1", port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** A person's answer to "who has this port": pid and program, as far as the system tells. */
  static String owner(int port) {
    return Stream.of("net/tcp", "net/tcp6")
        .map(PROC::resolve)
        .filter(Files::exists)
        .flatMap(table -> inodes(lines(table), port))
        .findFirst()
        .flatMap(Ports::holder)
        .orElse("another process");
  }

  /** Inodes of the sockets listening on the port, from the lines of /proc/net/tcp. */
  static Stream<String> inodes(List<String> table, int port) {
    String suffix = ":%04X".formatted(port);
    return table.stream()
        .skip(1)
        .map(line -> line.strip().split("\\s+"))
        .filter(columns ->
            columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
        .map(columns -> columns[9]);
  }

  private static Optional<String> holder(String inode) {
    String link = "socket:[" + inode + "]";
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process.pid(), link))
        .findFirst()
        .map(process ->
            "pid %d (%s)"
                .formatted(
                    process.pid(),
                    process
                        .info()
                        .command()
                        .map(command -> Path.of(command).getFileName().toString())
                        .orElse("?")));
  }

  private static boolean holds(long pid, String link) {
    try (Stream<Path> files = Files.list(PROC.resolve(pid + "/fd"))) {
      return files.anyMatch(file -> link.equals(target(file)));
    } catch (IOException e) {
      // Another user's process, or one that just ended: not ours to look into.
      return false;
    }
  }

  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException e) {
      return List.of();
    }
  }
}
