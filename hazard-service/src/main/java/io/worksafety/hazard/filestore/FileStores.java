package io.worksafety.hazard.filestore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Opens the store that the configuration names. */
@ApplicationScoped
class FileStores {

  @Produces
  @Singleton
  FileStore store(FileStoreSettings settings) {
    return switch (settings.store()) {
      case FOLDER -> new Folder(Path.of(settings.folder()));
      case S3 -> S3Bucket.open(settings.s3());
    };
  }

  void close(@Disposes FileStore store) {
    if (store instanceof S3Bucket bucket) {
      bucket.close();
    }
  }
}
