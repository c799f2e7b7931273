package io.worksafety.hazard.filestore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Which store keeps the files. */
@ConfigMapping(prefix = "worksafety.files")
interface FileStoreSettings {

  /** Where files are kept. */
  enum Kind {
    FOLDER,
    S3
  }

  @WithDefault("FOLDER")
  Kind store();

  /** The folder of {@code FOLDER}: on a disk that is backed up together with the database. */
  @WithDefault(".suite/files")
  String folder();

  S3 s3();

  /** Access to a store that speaks S3. */
  interface S3 {

    /** Absent for the one of the region. */
    Optional<URI> endpoint();

    @WithDefault("cn-north-1")
    String region();

    Optional<String> bucket();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** Buckets as the first segment of the path, as most stores beside the original need it. */
    @WithDefault("true")
    boolean pathStyle();
  }
}
