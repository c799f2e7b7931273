package io.worksafety.hazard.evidence;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.SecretKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links that a browser can follow without a token. The signature covers which file, which copy, for
 * whom and until when; nothing of it is kept.
 */
@Singleton
class EvidenceLinks {

  private static final int READER_DIGITS = 16;

  private final byte[] key;
  private final EvidenceSettings settings;
  private final Clock clock;

  EvidenceLinks(SecretKey secret, EvidenceSettings settings, Clock clock) {
    this.key = secret.derive("evidence-link");
    this.settings = settings;
    this.clock = clock;
  }

  EvidenceLink of(EvidenceView evidence, EvidenceCopy copy, Caller caller) {
    if (evidence.status() != EvidenceStatus.STORED) {
      throw EvidenceProblem.NOT_STORED.because(
          evidence.received() + " of " + evidence.size() + " bytes have arrived",
          "已接收 " + evidence.received() + " / " + evidence.size() + " 字节");
    }
    Instant until = clock.instant().plus(settings.linkLife()).truncatedTo(ChronoUnit.SECONDS);
    String reader = mac("reader|" + caller.subject()).substring(0, READER_DIGITS);
    String href =
        "/api/v1/evidence/"
            + evidence.id()
            + "/content?copy="
            + copy
            + "&expires="
            + until.getEpochSecond()
            + "&reader="
            + reader
            + "&signature="
            + sign(evidence.id(), copy, until.getEpochSecond(), reader);
    return switch (copy) {
      case ORIGINAL ->
          new EvidenceLink(
              copy, href, until, evidence.mediaType(), evidence.size(), evidence.sha256());
      case PUBLIC -> {
        if (evidence.publicSha256() == null) {
          throw EvidenceProblem.NO_PUBLIC_COPY.because(
              evidence.mediaType() + " is not stripped of its metadata",
              evidence.mediaType() + " 类型不去除元数据");
        }
        yield new EvidenceLink(
            copy,
            href,
            until,
            evidence.mediaType(),
            Objects.requireNonNull(evidence.publicSize()),
            evidence.publicSha256());
      }
    };
  }

  void check(UUID id, EvidenceCopy copy, long expires, String reader, String signature) {
    byte[] given = signature.getBytes(StandardCharsets.US_ASCII);
    byte[] right = sign(id, copy, expires, reader).getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(given, right)) {
      throw EvidenceProblem.LINK_INVALID.because("Ask for a new link", "请重新获取链接");
    }
    if (clock.instant().getEpochSecond() > expires) {
      throw EvidenceProblem.LINK_EXPIRED.because(
          "It could be followed until " + Instant.ofEpochSecond(expires),
          "链接有效期至 " + Instant.ofEpochSecond(expires));
    }
  }

  private String sign(UUID id, EvidenceCopy copy, long expires, String reader) {
    return mac("content|" + id + "|" + copy + "|" + expires + "|" + reader);
  }

  private String mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 does not work here", e);
    }
  }
}
