package io.worksafety.hazard.ledger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of the request in progress; gone when it ends, however it ends. */
@RequestScoped
class LedgerFiles {

  private final List<Path> files = new ArrayList<>(1);

  LedgerFile store(InputStream body) throws IOException {
    Path file = Files.createTempFile("worksafety-ledger-", ".csv");
    files.add(file);
    return LedgerFile.store(body, file);
  }

  @PreDestroy
  void wipe() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
