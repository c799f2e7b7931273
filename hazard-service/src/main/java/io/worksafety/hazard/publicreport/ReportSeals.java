package io.worksafety.hazard.publicreport;

import io.worksafety.platform.privacy.DataKeys;
import io.worksafety.platform.privacy.SealedColumn;
import io.worksafety.platform.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Seals what reporters say: who reads a dump must not guess from it who they are. */
@Singleton
class ReportSeals implements SealedColumns {

  private static final String PURPOSE = "reporter";

  private final SealedColumn content;
  private final SealedColumn supplement;

  ReportSeals(DataKeys keys) {
    content = new SealedColumn(keys, PURPOSE, "public_report", "content");
    supplement = new SealedColumn(keys, PURPOSE, "public_report_supplement", "content");
  }

  byte[] sealContent(UUID report, String text) {
    return content.seal(report, text);
  }

  String openContent(UUID report, byte[] sealed) {
    return content.open(report, sealed);
  }

  byte[] sealSupplement(UUID supplementId, String text) {
    return supplement.seal(supplementId, text);
  }

  String openSupplement(UUID supplementId, byte[] sealed) {
    return supplement.open(supplementId, sealed);
  }

  @Override
  public List<SealedColumn> sealed() {
    return List.of(content, supplement);
  }
}
