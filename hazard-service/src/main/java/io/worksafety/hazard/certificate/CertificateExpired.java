package io.worksafety.hazard.certificate;

import io.worksafety.hazard.lifecycle.FoundHazard;
import io.worksafety.hazard.lifecycle.HazardSource;
import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.platform.time.ChinaTime;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our record of their event {@code certificate-expired.v1}: only what we read.
 *
 * @param expiresOn the last day it was valid
 * @param duty where the holder was on duty; nowhere when absent
 */
record CertificateExpired(UUID certificateId, LocalDate expiresOn, @Nullable List<Post> duty) {

  static final String TYPE = "io.worksafety.responsibility.certificate-expired.v1";

  private static final String CLAUSE = "特种作业无证";
  private static final FoundHazard.Basis BASIS =
      new FoundHazard.Basis("中华人民共和国安全生产法（2021年修正）第三十条", "特种作业人员操作证已过期仍在岗");

  /** An object the holder was on duty at. */
  record Post(ObjectType objectType, UUID objectId, String areaCode) {}

  /**
   * One hazard at each object, once for the certificate and this expiry. Who the holder is stays in
   * the responsibility service.
   */
  List<FoundHazard> toHazards() {
    if (duty == null) {
      return List.of();
    }
    return duty.stream().map(this::at).toList();
  }

  private FoundHazard at(Post post) {
    return new FoundHazard(
        HazardSource.SENSOR,
        reference(post),
        post.objectType(),
        post.objectId(),
        post.areaCode(),
        "特种作业操作证过期，作业人员仍在岗",
        "证书有效期至 " + expiresOn,
        CLAUSE,
        ChinaTime.startOf(expiresOn.plusDays(1)),
        List.of(),
        BASIS);
  }

  /** Short enough for a reference, and the same whenever it is told. */
  private String reference(Post post) {
    return "cert:"
        + UUID.nameUUIDFromBytes(
            (certificateId + "/" + expiresOn + "/" + post.objectId())
                .getBytes(StandardCharsets.UTF_8));
  }
}
