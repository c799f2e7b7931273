package io.worksafety.hazard.filestore;

/** The store of files did not do what it was asked for. */
public final class FileStoreFailure extends RuntimeException {

  FileStoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
