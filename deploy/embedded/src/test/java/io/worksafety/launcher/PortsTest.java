package io.worksafety.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

  private static final List<String> TABLE =
      List.of(
          "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid inode",
          "   0: 0100007F:3E88 00000000:0000 0A 00000000:00000000 00:00000000 00000000  0 0 4711 1",
          "   1: 0100007F:9C40 0100007F:3E88 01 00000000:00000000 00:00000000 00000000  0 0 4712 1",
          "   2: 0100007F:3E88 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  0 0 4713 1",
          "   3: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  0 0 4714"
              + " 1");

  @Test
  void onlyTheListenerOfAPortIsItsOwner() {
    assertThat(Ports.inodes(TABLE, 16008)).containsExactly("4711");
    assertThat(Ports.inodes(TABLE, 8080)).containsExactly("4714");
    assertThat(Ports.inodes(TABLE, 40000)).isEmpty();
  }

  @Test
  void aTakenPortIsReportedWithTheProcessThatHasIt() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.taken(socket.getLocalPort())).isTrue();
      assertThat(Ports.owner(socket.getLocalPort()))
          .isEqualTo("pid " + ProcessHandle.current().pid() + " (java)");
    }
  }

  @Test
  void aFreePortIsNotTaken() throws Exception {
    assertThat(Ports.taken(Ports.free())).isFalse();
  }
}
