package io.worksafety.platform.audit;

import io.worksafety.platform.openapi.Labelled;

/** What can be wrong with the record. */
enum Finding implements Labelled {
  /** A position has no seal: the row was deleted, or its position changed. */
  SEAL_MISSING("缺少封存"),
  /** A seal has no entry: the entry was deleted. */
  ENTRY_MISSING("记录被删除"),
  /** An entry is not the one that was sealed: edited, or put in another's place. */
  ENTRY_CHANGED("记录被修改"),
  /** A seal does not follow from its entry or from the seal before. */
  SEAL_CHANGED("封存被修改"),
  /** A kept hash of the tree does not follow from the entries below. */
  TILE_CHANGED("树节点被修改"),
  /** An entry that neither is sealed nor waits for it: the service did not write it. */
  ENTRY_NOT_SEALED("记录非由服务写入"),
  /** A signed head covers more entries than there are. */
  TAIL_CUT("尾部被截断"),
  /** The entries up to a signed head are not those it was signed for. */
  HEAD_MISMATCH("与签名树头不符"),
  /** A stored head is not signed by the key it names. */
  HEAD_FORGED("树头签名无效");

  private final String labelZh;

  Finding(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
