package io.worksafety.inspection.inspector;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with inspectors; every change runs in the transaction of its command. */
@ApplicationScoped
class InspectorRegister {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Inspectors inspectors;
  private final Journal journal;
  private final ReadModel reads;
  private final Clock clock;

  InspectorRegister(Inspectors inspectors, Journal journal, ReadModel reads, Clock clock) {
    this.inspectors = inspectors;
    this.journal = journal;
    this.reads = reads;
    this.clock = clock;
  }

  InspectorView register(RegisterInspector request, Caller caller) {
    caller.mustCover(request.areaCode());
    if (inspectors.hasPerson(request.personId())) {
      throw InspectorProblem.PERSON_TAKEN
          .because(request.personId() + " is registered", "人员 " + request.personId() + " 已登记")
          .at("/personId");
    }
    Inspector inspector = new Inspector(request, caller.organizationId());
    if (inspectors.hasCredential(request.credentialNo(), inspector.id())) {
      throw taken(request.credentialNo());
    }
    journal.append(inspector, inspector.registered());
    return InspectorView.of(inspector, caller, today());
  }

  InspectorView change(UUID id, ChangeInspector request, Caller caller, IfMatch ifMatch) {
    Inspector inspector = inspectors.require(id, caller, ifMatch.required());
    caller.mustCover(request.areaCode());
    if (inspectors.hasCredential(request.credentialNo(), id)) {
      throw taken(request.credentialNo());
    }
    journal.append(inspector, inspector.change(request));
    return InspectorView.of(inspector, caller, today());
  }

  InspectorView get(UUID id, Caller caller) {
    LocalDate today = today();
    return reads
        .first(
            KeysetQuery.select(InspectorView.COLUMNS)
                .eq("id", id)
                .scope("area_code", caller.areas()),
            row -> InspectorView.of(row, caller, today))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<InspectorView> list(
      @Nullable UUID organizationId,
      @Nullable UUID personId,
      @Nullable Boolean valid,
      PageRequest page,
      Caller caller) {
    LocalDate today = today();
    KeysetQuery query =
        KeysetQuery.select(InspectorView.COLUMNS)
            .scope("area_code", caller.areas())
            .eq("employer_id", organizationId)
            .eq("person_id", personId);
    if (valid != null) {
      query.and("credential_expires_on " + (valid ? ">=" : "<") + " ?", today);
    }
    return reads.page(query, page, row -> InspectorView.of(row, caller, today));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private static ProblemException taken(String credentialNo) {
    return InspectorProblem.CREDENTIAL_TAKEN
        .because(credentialNo + " belongs to another inspector", credentialNo + " 已属其他执法人员")
        .at("/credentialNo");
  }
}
