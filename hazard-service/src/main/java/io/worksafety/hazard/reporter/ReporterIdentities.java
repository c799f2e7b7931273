package io.worksafety.hazard.reporter;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door through which an identity goes in; there is none through which it comes out. */
@ApplicationScoped
public class ReporterIdentities {

  private final ReporterSeals seals;
  private final CurrentCaller current;
  private final Journal journal;

  ReporterIdentities(ReporterSeals seals, CurrentCaller current, Journal journal) {
    this.seals = seals;
    this.current = current;
    this.journal = journal;
  }

  /** Seals who reported a hazard: a reporter's account, and what was said of the reporter. */
  public void keep(
      UUID hazardId, String areaCode, @Nullable ReporterDetails details, Caller caller) {
    keep(ReportedMatter.hazard(hazardId), areaCode, details, caller);
  }

  /** Seals who filed a report of the public. */
  public void keepOfReport(
      UUID reportId, String areaCode, @Nullable ReporterDetails details, Caller caller) {
    keep(ReportedMatter.report(reportId), areaCode, details, caller);
  }

  private void keep(
      ReportedMatter matter, String areaCode, @Nullable ReporterDetails details, Caller caller) {
    if (details == null && !caller.pseudonymous()) {
      return;
    }
    Caller account = caller.pseudonymous() ? current.unprotected() : null;
    Identity who =
        new Identity(
            details == null ? null : details.name(),
            details == null ? null : details.phone(),
            account == null ? null : account.subject(),
            account == null ? null : account.personId());
    ReporterIdentity sealed = ReporterIdentity.of(matter, areaCode, who, seals);
    journal.append(sealed, sealed.sealed());
  }
}
