package io.worksafety.responsibility.chain;

import io.worksafety.platform.security.Caller;
import io.worksafety.responsibility.place.ObjectType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who answered for a place at validAt, as was known at knownAt 责任链条")
record ChainView(
    @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    @Schema(description = "Division of the place 行政区划代码", maxLength = 12) String areaCode,
    @Schema(description = "Industry of the place or its enterprise 行业代码", maxLength = 5)
        @Nullable String industryCode,
    @Schema(description = "The instant asked for 有效时点") Instant validAt,
    @Schema(description = "As was known then 认知时点") Instant knownAt,
    @Schema(
            description =
                "SHA-256 over \"WSS-CHAIN-v1\", a zero byte and the canonical JSON of knownAt,"
                    + " links (assignmentId, basis, certainty, level, organizationId, personId,"
                    + " postId), objectId, objectType and validAt; absent instead of null 链条指纹",
            maxLength = 64,
            pattern = "^[0-9a-f]{64}$")
        String chainHash,
    @Schema(
            description = "Leader in charge, department, street, enterprise 四级责任",
            minItems = 4,
            maxItems = 4)
        List<LinkView> links) {

  static ChainView of(Chain chain, Caller caller) {
    List<LinkView> links = new ArrayList<>(4);
    for (int i = 0; i < chain.links().size(); i++) {
      links.add(LinkView.of(chain.links().get(i), chain.names().get(i), caller));
    }
    return new ChainView(
        chain.place().objectType(),
        chain.place().objectId(),
        chain.place().areaCode(),
        chain.place().industryCode(),
        chain.validAt(),
        chain.knownAt(),
        chain.hash(),
        links);
  }
}
