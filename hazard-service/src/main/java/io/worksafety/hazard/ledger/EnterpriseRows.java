package io.worksafety.hazard.ledger;

import static io.worksafety.hazard.ledger.EnterpriseColumn.ADDRESS;
import static io.worksafety.hazard.ledger.EnterpriseColumn.AREA_CODE;
import static io.worksafety.hazard.ledger.EnterpriseColumn.CRS;
import static io.worksafety.hazard.ledger.EnterpriseColumn.EMPLOYEES;
import static io.worksafety.hazard.ledger.EnterpriseColumn.EXTERNAL_REF;
import static io.worksafety.hazard.ledger.EnterpriseColumn.HIGH_RISK;
import static io.worksafety.hazard.ledger.EnterpriseColumn.INDUSTRY_CODE;
import static io.worksafety.hazard.ledger.EnterpriseColumn.KIND;
import static io.worksafety.hazard.ledger.EnterpriseColumn.LAT;
import static io.worksafety.hazard.ledger.EnterpriseColumn.LON;
import static io.worksafety.hazard.ledger.EnterpriseColumn.NAME;
import static io.worksafety.hazard.ledger.EnterpriseColumn.NO_USCC_REASON;
import static io.worksafety.hazard.ledger.EnterpriseColumn.STATUS;
import static io.worksafety.hazard.ledger.EnterpriseColumn.USCC;

import io.worksafety.hazard.registry.EnterpriseDetails;
import io.worksafety.hazard.registry.EnterpriseKind;
import io.worksafety.hazard.registry.EnterpriseLedger;
import io.worksafety.hazard.registry.EnterpriseLedger.Known;
import io.worksafety.hazard.registry.EnterpriseStatus;
import io.worksafety.hazard.registry.HighRiskClass;
import io.worksafety.hazard.registry.LedgerReference;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of enterprises: known by credit code, or by external reference where there is none. */
@ApplicationScoped
class EnterpriseRows implements Ledger {

  private final EnterpriseLedger enterprises;
  private final RowChecks checks;

  EnterpriseRows(EnterpriseLedger enterprises, RowChecks checks) {
    this.enterprises = enterprises;
    this.checks = checks;
  }

  @Override
  public LedgerKind kind() {
    return LedgerKind.ENTERPRISES;
  }

  @Override
  public LedgerColumn[] columns() {
    return EnterpriseColumn.values();
  }

  @Override
  public Outcome take(List<LedgerRow> rows, SeenKeys seen, boolean write, Caller caller) {
    Map<String, Known> byUscc = new HashMap<>();
    Map<LedgerReference, Known> byReference = new HashMap<>();
    enterprises
        .byUscc(rows.stream().map(r -> r.code(USCC, null)).filter(Objects::nonNull).toList())
        .forEach(known -> byUscc.put(known.details().uscc(), known));
    enterprises
        .byReference(rows.stream().map(EnterpriseRows::reference).filter(Objects::nonNull).toList())
        .forEach(known -> byReference.put(reference(known.details()), known));
    rows.forEach(row -> row.errors().clear());
    List<EnterpriseDetails> registrations = new ArrayList<>();
    Map<UUID, EnterpriseDetails> corrections = new LinkedHashMap<>();
    int unchanged = 0;
    for (LedgerRow row : rows) {
      String uscc = row.code(USCC, null);
      Known known = uscc == null ? null : byUscc.get(uscc);
      if (uscc == null && reference(row) != null) {
        known = byReference.get(reference(row));
      }
      EnterpriseDetails details = details(row, known == null ? null : known.details());
      if (row.errors().isEmpty()) {
        check(row, details, known, byReference, seen, caller);
      }
      if (!row.errors().isEmpty()) {
        continue;
      }
      EnterpriseDetails stored = details.stored();
      if (known == null) {
        registrations.add(stored);
      } else if (stored.equals(known.details())) {
        unchanged++;
      } else {
        corrections.put(known.id(), stored);
      }
    }
    if (write) {
      enterprises.write(registrations, corrections, caller);
    }
    return new Outcome(registrations.size(), corrections.size(), unchanged);
  }

  @SuppressWarnings("NullAway") // cells that are missing are noted by the checks that follow
  private EnterpriseDetails details(LedgerRow row, @Nullable EnterpriseDetails old) {
    return new EnterpriseDetails(
        row.code(USCC, old == null ? null : old.uscc()),
        row.text(NO_USCC_REASON, old == null ? null : old.noUsccReason()),
        row.text(NAME, old == null ? null : old.name()),
        row.one(KIND, EnterpriseKind.class, old == null ? null : old.kind()),
        row.code(INDUSTRY_CODE, old == null ? null : old.industryCode()),
        row.whole(EMPLOYEES, old == null ? null : old.employees()),
        row.several(HIGH_RISK, HighRiskClass.class, old == null ? null : old.highRiskClasses()),
        row.text(AREA_CODE, old == null ? null : old.areaCode()),
        row.text(ADDRESS, old == null ? null : old.address()),
        row.point(LAT, LON, CRS, old == null ? null : old.location()),
        old == null ? null : old.principalPersonRef(),
        row.text(EXTERNAL_REF, old == null ? null : old.externalRef()),
        row.one(STATUS, EnterpriseStatus.class, old == null ? null : old.status()));
  }

  private void check(
      LedgerRow row,
      EnterpriseDetails details,
      @Nullable Known known,
      Map<LedgerReference, Known> byReference,
      SeenKeys seen,
      Caller caller) {
    if (known == null) {
      checks.requireColumns(row, columns());
    }
    checks.validate(row, details, columns());
    if (!row.errors().isEmpty()) {
      return;
    }
    checks.note(row, USCC, () -> enterprises.check(details));
    checks.requireCovered(row, AREA_CODE, details.areaCode(), caller);
    if (known != null && !known.details().areaCode().equals(details.areaCode())) {
      checks.requireCovered(row, AREA_CODE, known.details().areaCode(), caller);
    }
    if (!row.errors().isEmpty()) {
      return;
    }
    if (details.uscc() == null && details.externalRef() == null) {
      row.refuse(
          USCC, "key-missing", "A credit code or an external reference is needed 须有信用代码或外部编号");
      return;
    }
    if (details.uscc() != null && !seen.add("u" + details.uscc())) {
      row.refuse(USCC, "duplicate-in-file", "The same code stands in an earlier row 与前面的行重复");
    }
    if (details.externalRef() != null) {
      Known holder = byReference.get(reference(details));
      if (holder != null && (known == null || !holder.id().equals(known.id()))) {
        row.refuse(
            EXTERNAL_REF,
            "registry.external-ref-known",
            "Another enterprise has this reference 外部编号已被其他企业使用");
      }
      if (!seen.add("r" + reference(details))) {
        row.refuse(
            EXTERNAL_REF,
            "duplicate-in-file",
            "The same reference stands in an earlier row 与前面的行重复");
      }
    }
  }

  private static @Nullable LedgerReference reference(LedgerRow row) {
    String areaCode = row.cell(AREA_CODE);
    String externalRef = row.cell(EXTERNAL_REF);
    return areaCode == null || externalRef == null
        ? null
        : LedgerReference.in(areaCode, externalRef);
  }

  private static LedgerReference reference(EnterpriseDetails details) {
    return LedgerReference.in(details.areaCode(), String.valueOf(details.externalRef()));
  }
}
