package io.worksafety.platform.audit;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    description =
        "Signed state of the record. Signed is the canonical JSON of log, treeSize, rootHash,"
            + " lastLink and timestamp 已签名树头")
record TreeHeadView(
    @Schema(maxLength = 40, description = "The log, which is the service 日志名称") String log,
    @Schema(description = "Entries it covers 条数") long treeSize,
    @Schema(maxLength = 64, description = "Root of the Merkle tree 树根") String rootHash,
    @Schema(maxLength = 64, description = "Link of the last entry 末链值") String lastLink,
    Instant timestamp,
    @Schema(maxLength = 16, description = "Key that signed 密钥标识") String keyId,
    @Schema(maxLength = 88, description = "Ed25519 signature in base64 签名") String signature,
    List<CosignatureView> cosignatures) {

  static TreeHeadView of(TreeHead head, List<CosignatureView> cosignatures) {
    HexFormat hex = HexFormat.of();
    return new TreeHeadView(
        head.log(),
        head.treeSize(),
        hex.formatHex(head.rootHash()),
        hex.formatHex(head.lastLink()),
        head.timestamp(),
        head.keyId(),
        Base64.getEncoder().encodeToString(head.signature()),
        cosignatures);
  }

  TreeHeadView with(CosignatureView cosignature) {
    return new TreeHeadView(
        log,
        treeSize,
        rootHash,
        lastLink,
        timestamp,
        keyId,
        signature,
        Stream.concat(cosignatures.stream(), Stream.of(cosignature)).toList());
  }
}
