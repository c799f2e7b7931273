package io.worksafety.hazard.ledger;

import static io.worksafety.hazard.ledger.PremisesColumn.ADDRESS;
import static io.worksafety.hazard.ledger.PremisesColumn.AREA_CODE;
import static io.worksafety.hazard.ledger.PremisesColumn.CRS;
import static io.worksafety.hazard.ledger.PremisesColumn.DORMITORY;
import static io.worksafety.hazard.ledger.PremisesColumn.EXTERNAL_REF;
import static io.worksafety.hazard.ledger.PremisesColumn.FIRE_FACILITIES;
import static io.worksafety.hazard.ledger.PremisesColumn.FLOOR_AREA;
import static io.worksafety.hazard.ledger.PremisesColumn.INDUSTRY_CODE;
import static io.worksafety.hazard.ledger.PremisesColumn.KINDS;
import static io.worksafety.hazard.ledger.PremisesColumn.LAT;
import static io.worksafety.hazard.ledger.PremisesColumn.LON;
import static io.worksafety.hazard.ledger.PremisesColumn.LSS_LOW;
import static io.worksafety.hazard.ledger.PremisesColumn.LSS_REASON;
import static io.worksafety.hazard.ledger.PremisesColumn.LSS_SCATTERED;
import static io.worksafety.hazard.ledger.PremisesColumn.LSS_SMALL;
import static io.worksafety.hazard.ledger.PremisesColumn.NAME;
import static io.worksafety.hazard.ledger.PremisesColumn.OCCUPANTS;
import static io.worksafety.hazard.ledger.PremisesColumn.PERMIT_NO;
import static io.worksafety.hazard.ledger.PremisesColumn.ROOMS;
import static io.worksafety.hazard.ledger.PremisesColumn.STATUS;
import static io.worksafety.hazard.ledger.PremisesColumn.STOREYS;
import static io.worksafety.hazard.ledger.PremisesColumn.USCC;

import io.worksafety.hazard.registry.EnterpriseLedger;
import io.worksafety.hazard.registry.FireFacility;
import io.worksafety.hazard.registry.LedgerReference;
import io.worksafety.hazard.registry.LssCriteria;
import io.worksafety.hazard.registry.PremisesDetails;
import io.worksafety.hazard.registry.PremisesKind;
import io.worksafety.hazard.registry.PremisesLedger;
import io.worksafety.hazard.registry.PremisesLedger.Known;
import io.worksafety.hazard.registry.PremisesLedger.Site;
import io.worksafety.hazard.registry.PremisesStatus;
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

/** Rows of premises: known by external reference, otherwise by enterprise and address. */
@ApplicationScoped
class PremisesRows implements Ledger {

  private final PremisesLedger premises;
  private final EnterpriseLedger enterprises;
  private final RowChecks checks;

  PremisesRows(PremisesLedger premises, EnterpriseLedger enterprises, RowChecks checks) {
    this.premises = premises;
    this.enterprises = enterprises;
    this.checks = checks;
  }

  @Override
  public LedgerKind kind() {
    return LedgerKind.PREMISES;
  }

  @Override
  public LedgerColumn[] columns() {
    return PremisesColumn.values();
  }

  /** What is registered and concerns a batch. */
  private record Registered(
      Map<String, EnterpriseLedger.Known> enterprises,
      Map<LedgerReference, Known> byReference,
      Map<Site, Known> bySite) {}

  @Override
  public Outcome take(List<LedgerRow> rows, SeenKeys seen, boolean write, Caller caller) {
    Registered registered = lookUp(rows);
    rows.forEach(row -> row.errors().clear());
    List<PremisesDetails> registrations = new ArrayList<>();
    Map<UUID, PremisesDetails> corrections = new LinkedHashMap<>();
    int unchanged = 0;
    for (LedgerRow row : rows) {
      Known known = known(row, registered);
      PremisesDetails details = details(row, known == null ? null : known.details(), registered);
      if (row.errors().isEmpty()) {
        check(row, details, known, registered, seen, caller);
      }
      if (!row.errors().isEmpty()) {
        continue;
      }
      PremisesDetails stored = details.stored();
      if (known == null) {
        registrations.add(stored);
      } else if (stored.equals(known.details())) {
        unchanged++;
      } else {
        corrections.put(known.id(), stored);
      }
    }
    if (write) {
      premises.write(registrations, corrections, caller);
    }
    return new Outcome(registrations.size(), corrections.size(), unchanged);
  }

  private Registered lookUp(List<LedgerRow> rows) {
    Registered found = new Registered(new HashMap<>(), new HashMap<>(), new HashMap<>());
    enterprises
        .byUscc(rows.stream().map(r -> r.code(USCC, null)).filter(Objects::nonNull).toList())
        .forEach(e -> found.enterprises.put(e.details().uscc(), e));
    premises
        .byReference(rows.stream().map(PremisesRows::reference).filter(Objects::nonNull).toList())
        .forEach(p -> found.byReference.put(reference(p.details()), p));
    premises
        .bySite(rows.stream().map(row -> site(row, found)).filter(Objects::nonNull).toList())
        .forEach(p -> found.bySite.put(site(p.details()), p));
    return found;
  }

  private static @Nullable Known known(LedgerRow row, Registered registered) {
    if (row.cell(EXTERNAL_REF) != null) {
      return reference(row) == null ? null : registered.byReference.get(reference(row));
    }
    Site site = site(row, registered);
    return site == null ? null : registered.bySite.get(site);
  }

  @SuppressWarnings("NullAway") // cells that are missing are noted by the checks that follow
  private PremisesDetails details(
      LedgerRow row, @Nullable PremisesDetails old, Registered registered) {
    EnterpriseLedger.Known enterprise = enterprise(row, registered);
    UUID enterpriseId =
        row.has(USCC)
            ? enterprise == null ? null : enterprise.id()
            : old == null ? null : old.enterpriseId();
    String industry = row.code(INDUSTRY_CODE, old == null ? null : old.industryCode());
    if (industry == null && enterprise != null) {
      industry = enterprise.details().industryCode();
    }
    return new PremisesDetails(
        row.text(NAME, old == null ? null : old.name()),
        row.several(KINDS, PremisesKind.class, old == null ? null : old.kinds()),
        row.text(ADDRESS, old == null ? null : old.address()),
        row.text(AREA_CODE, old == null ? null : old.areaCode()),
        enterpriseId,
        industry,
        row.point(LAT, LON, CRS, old == null ? null : old.location()),
        row.decimal(FLOOR_AREA, old == null ? null : old.floorAreaM2()),
        row.whole(STOREYS, old == null ? null : old.storeys()),
        row.whole(ROOMS, old == null ? null : old.rooms()),
        row.whole(OCCUPANTS, old == null ? null : old.occupants()),
        row.yes(DORMITORY, old != null && old.dormitoryInSameBuilding()),
        criteria(row, old == null ? null : old.lssCriteria()),
        old == null ? null : old.ownerRef(),
        old == null ? null : old.occupierRefs(),
        row.several(FIRE_FACILITIES, FireFacility.class, old == null ? null : old.fireFacilities()),
        old == null ? null : old.surveyRoundId(),
        row.text(PERMIT_NO, old == null ? null : old.permitNo()),
        row.text(EXTERNAL_REF, old == null ? null : old.externalRef()),
        row.one(STATUS, PremisesStatus.class, old == null ? null : old.status()));
  }

  /** Without a reason there are no criteria. */
  private static @Nullable LssCriteria criteria(LedgerRow row, @Nullable LssCriteria old) {
    if (!row.has(LSS_LOW)
        && !row.has(LSS_SMALL)
        && !row.has(LSS_SCATTERED)
        && !row.has(LSS_REASON)) {
      return old;
    }
    boolean low = row.yes(LSS_LOW, old != null && old.low());
    boolean small = row.yes(LSS_SMALL, old != null && old.small());
    boolean scattered = row.yes(LSS_SCATTERED, old != null && old.scattered());
    String reason = row.text(LSS_REASON, old == null ? null : old.reason());
    if (reason == null) {
      if (low || small || scattered) {
        row.refuse(LSS_REASON, "premises.lss-unfit", "The criteria need a reason 须填写认定理由");
      }
      return null;
    }
    return new LssCriteria(low, small, scattered, reason);
  }

  private static EnterpriseLedger.@Nullable Known enterprise(LedgerRow row, Registered registered) {
    String uscc = row.code(USCC, null);
    if (uscc == null) {
      return null;
    }
    EnterpriseLedger.Known enterprise = registered.enterprises.get(uscc);
    if (enterprise == null) {
      row.refuse(
          USCC, "premises.enterprise-unknown", "There is no enterprise with this code 未登记该企业");
    }
    return enterprise;
  }

  private void check(
      LedgerRow row,
      PremisesDetails details,
      @Nullable Known known,
      Registered registered,
      SeenKeys seen,
      Caller caller) {
    if (known == null) {
      checks.requireColumns(row, columns());
    }
    checks.validate(row, details, columns());
    if (!row.errors().isEmpty()) {
      return;
    }
    checks.note(row, LSS_REASON, () -> premises.check(details));
    checks.requireCovered(row, AREA_CODE, details.areaCode(), caller);
    if (known != null && !known.details().areaCode().equals(details.areaCode())) {
      checks.requireCovered(row, AREA_CODE, known.details().areaCode(), caller);
    }
    if (details.externalRef() == null && details.enterpriseId() == null) {
      row.refuse(
          EXTERNAL_REF,
          "key-missing",
          "An external reference or a credit code is needed 须有外部编号或统一社会信用代码");
      return;
    }
    if (details.externalRef() != null && !seen.add("r" + reference(details))) {
      row.refuse(
          EXTERNAL_REF, "duplicate-in-file", "The same reference stands in an earlier row 与前面的行重复");
    }
    if (details.enterpriseId() != null) {
      Known there = registered.bySite.get(site(details));
      if (there != null && (known == null || !there.id().equals(known.id()))) {
        row.refuse(
            ADDRESS, "premises.known", "The enterprise has premises at this address 该企业在此地址的场所已登记");
      }
      if (!seen.add("s" + site(details))) {
        row.refuse(
            ADDRESS,
            "duplicate-in-file",
            "The same enterprise and address stand in an earlier row 与前面的行重复");
      }
    }
  }

  private static @Nullable Site site(LedgerRow row, Registered registered) {
    String uscc = row.code(USCC, null);
    EnterpriseLedger.Known enterprise = uscc == null ? null : registered.enterprises.get(uscc);
    String address = row.cell(ADDRESS);
    return enterprise == null || address == null ? null : new Site(enterprise.id(), address);
  }

  private static Site site(PremisesDetails details) {
    return new Site(Objects.requireNonNull(details.enterpriseId()), details.address());
  }

  private static @Nullable LedgerReference reference(LedgerRow row) {
    String areaCode = row.cell(AREA_CODE);
    String externalRef = row.cell(EXTERNAL_REF);
    return areaCode == null || externalRef == null
        ? null
        : LedgerReference.in(areaCode, externalRef);
  }

  private static LedgerReference reference(PremisesDetails details) {
    return LedgerReference.in(details.areaCode(), String.valueOf(details.externalRef()));
  }
}
