package io.worksafety.hazard.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The types of files that are taken, each known by its first bytes and not by its name. */
enum FileType {
  JPEG("jpg", "image/jpeg"),
  PNG("png", "image/png"),
  WEBP("webp", "image/webp"),
  HEIC("heic", "image/heic", "image/heif"),
  MP4("mp4", "video/mp4"),
  MOV("mov", "video/quicktime"),
  MP3("mp3", "audio/mpeg"),
  M4A("m4a", "audio/mp4", "audio/x-m4a"),
  WAV("wav", "audio/wav", "audio/x-wav"),
  PDF("pdf", "application/pdf"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  TEXT("txt", "text/plain"),
  CSV("csv", "text/csv");

  /** So many bytes tell every type but those inside a ZIP. */
  static final int HEAD = 64;

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final Set<String> AUDIO_BRANDS = Set.of("M4A ", "M4B ");

  private final String extension;
  private final String[] mediaTypes;

  FileType(String extension, String... mediaTypes) {
    this.extension = extension;
    this.mediaTypes = mediaTypes;
  }

  String extension() {
    return extension;
  }

  String mediaType() {
    return mediaTypes[0];
  }

  static Optional<FileType> ofMediaType(String declared) {
    return Arrays.stream(values())
        .filter(type -> Arrays.asList(type.mediaTypes).contains(declared))
        .findFirst();
  }

  /** Office documents are ZIP files, and which is known from what is inside. */
  boolean isZip() {
    return this == DOCX || this == XLSX;
  }

  boolean isText() {
    return this == TEXT || this == CSV;
  }

  boolean isPicture() {
    return this == JPEG || this == PNG || this == WEBP || this == HEIC;
  }

  boolean tellsOfItself() {
    return isPicture() || this == MP4 || this == MOV;
  }

  /** Whether a file may be of this type by its first bytes; text has none of its own. */
  boolean begins(byte[] head) {
    return switch (this) {
      case JPEG -> has(head, 0, 0xFF, 0xD8, 0xFF);
      case PNG -> has(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
      case WEBP -> text(head, 0, 4).equals("RIFF") && text(head, 8, 4).equals("WEBP");
      case WAV -> text(head, 0, 4).equals("RIFF") && text(head, 8, 4).equals("WAVE");
      case HEIC -> isMedia(head) && HEIC_BRANDS.contains(text(head, 8, 4));
      case M4A -> isMedia(head) && AUDIO_BRANDS.contains(text(head, 8, 4));
      case MOV -> isMedia(head) && text(head, 8, 4).equals("qt  ");
      case MP4 ->
          isMedia(head)
              && !HEIC_BRANDS.contains(text(head, 8, 4))
              && !AUDIO_BRANDS.contains(text(head, 8, 4))
              && !text(head, 8, 4).equals("qt  ");
      case MP3 ->
          text(head, 0, 3).equals("ID3")
              || has(head, 0, 0xFF) && head.length > 1 && (head[1] & 0xE6) == 0xE2;
      case PDF -> text(head, 0, 5).equals("%PDF-");
      case DOCX, XLSX -> has(head, 0, 'P', 'K', 3, 4);
      case TEXT, CSV -> true;
    };
  }

  private static boolean isMedia(byte[] head) {
    return text(head, 4, 4).equals("ftyp");
  }

  private static boolean has(byte[] head, int at, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (at + i >= head.length || (head[at + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] head, int at, int length) {
    return head.length < at + length
        ? ""
        : new String(head, at, length, StandardCharsets.ISO_8859_1);
  }
}
