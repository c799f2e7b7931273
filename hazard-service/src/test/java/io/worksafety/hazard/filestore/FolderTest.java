package io.worksafety.hazard.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

  private static final String ADDRESS = "ab".repeat(32);

  @TempDir Path root;

  @Test
  void whatWasPutIsThereAfterTheStoreIsOpenedAnew() {
    new Folder(root).put(ADDRESS, new byte[] {1, 2, 3});

    assertThat(new Folder(root).get(ADDRESS)).hasValue(new byte[] {1, 2, 3});
  }

  @Test
  void aSecondPutLeavesWhatIsThereAndNothingBesideIt() throws IOException {
    Folder folder = new Folder(root);
    folder.put(ADDRESS, new byte[] {1});
    folder.put(ADDRESS, new byte[] {2});

    assertThat(folder.get(ADDRESS)).hasValue(new byte[] {1});
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void whatWasDeletedIsGoneAndMayBeDeletedAgain() {
    Folder folder = new Folder(root);
    folder.put(ADDRESS, new byte[] {1});
    folder.delete(ADDRESS);
    folder.delete(ADDRESS);

    assertThat(folder.get(ADDRESS)).isEmpty();
  }

  @Test
  void anAddressCannotLeadOutOfTheFolder() {
    assertThatThrownBy(() -> new Folder(root).get("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
