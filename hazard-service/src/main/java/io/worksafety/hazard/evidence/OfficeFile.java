package io.worksafety.hazard.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks into a document that is a ZIP file: it must be of its type, carry no macros, and not blow
 * up when somebody opens it.
 */
final class OfficeFile {

  private static final int MOST_ENTRIES = 10_000;
  private static final long MOST_BYTES = 512L * 1024 * 1024;
  private static final int BUFFER = 16 * 1024;

  private OfficeFile() {}

  static void require(FileType type, InputStream file) throws IOException {
    String folder = type == FileType.DOCX ? "word/" : "xl/";
    boolean types = false;
    boolean content = false;
    int entries = 0;
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    try (ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        String name = entry.getName();
        types |= name.equals("[Content_Types].xml");
        content |= name.startsWith(folder);
        for (int read; (read = zip.read(buffer)) >= 0 && bytes <= MOST_BYTES; ) {
          bytes += read;
        }
        entries++;
        if (entries > MOST_ENTRIES || bytes > MOST_BYTES) {
          throw EvidenceProblem.FILE_BROKEN.because(
              "The document unpacks to more than is allowed", "文档解压后超过允许的大小");
        }
        if (name.endsWith("vbaProject.bin")) {
          throw EvidenceProblem.TYPE_MISMATCH.because("The document carries macros", "文档含有宏");
        }
      }
    }
    if (!types || !content) {
      throw EvidenceProblem.TYPE_MISMATCH.because(
          "The content is not " + type.mediaType(), "文件内容不是 " + type.mediaType());
    }
  }
}
