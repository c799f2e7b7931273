package io.worksafety.responsibility.organization;

import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.responsibility.bulk.Outcome;
import io.worksafety.responsibility.organization.OrganizationEvent.OrganizationCorrected;
import io.worksafety.responsibility.organization.OrganizationEvent.OrganizationRegistered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Registers and corrects organisations. */
@ApplicationScoped
class OrganizationRegister {

  private final Organizations organizations;
  private final Directory directory;
  private final Journal journal;
  private final Clock clock;

  OrganizationRegister(
      Organizations organizations, Directory directory, Journal journal, Clock clock) {
    this.organizations = organizations;
    this.directory = directory;
    this.journal = journal;
    this.clock = clock;
  }

  OrganizationView register(RegisterOrganization request, Caller caller) {
    return OrganizationView.of(Outcome.only(judge(List.of(request), caller), journal), caller);
  }

  List<Outcome<Organization>> judge(List<RegisterOrganization> requests, Caller caller) {
    Set<String> taken =
        directory.takenCreditCodes(
            requests.stream().map(RegisterOrganization::uscc).filter(Objects::nonNull).toList());
    Map<UUID, OrganizationFacts> parents =
        directory.organizations(
            requests.stream()
                .map(RegisterOrganization::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return requests.stream()
        .map(request -> Outcome.of(() -> judge(request, parents, taken, caller)))
        .toList();
  }

  private Outcome.Accepted<Organization> judge(
      RegisterOrganization request,
      Map<UUID, OrganizationFacts> parents,
      Set<String> taken,
      Caller caller) {
    mustWrite(request.kind(), caller);
    caller.mustCover(request.areaCode());
    mustKnowParent(request.parentId(), parents);
    Organization organization = Organization.register(request, clock.instant());
    organization
        .uscc()
        .ifPresent(uscc -> {
          if (!taken.add(uscc)) {
            throw usccTaken(uscc);
          }
        });
    return new Outcome.Accepted<>(organization, OrganizationRegistered.of(organization));
  }

  OrganizationView correct(UUID id, CorrectOrganization request, Caller caller, IfMatch ifMatch) {
    Organization organization = organizations.require(id, caller, ifMatch);
    mustWrite(organization.kind(), caller);
    UUID parentId = request.parentId();
    if (parentId != null) {
      mustKnowParent(parentId, directory.organizations(List.of(parentId)));
      if (organizations.standsBelow(parentId, id)) {
        throw OrganizationProblem.PARENT_CYCLE
            .because("The parent stands below this organisation", "上级机构隶属于本机构")
            .at("/parentId");
      }
    }
    String uscc = request.uscc();
    if (uscc != null
        && !uscc.equals(organization.uscc().orElse(null))
        && !directory.takenCreditCodes(List.of(uscc)).isEmpty()) {
      throw usccTaken(uscc);
    }
    organization.correct(request);
    journal.append(organization, OrganizationCorrected.of(organization));
    return OrganizationView.of(organization, caller);
  }

  private static void mustWrite(OrganizationKind kind, Caller caller) {
    if (!kind.writableBy(caller)) {
      throw CommonProblem.FORBIDDEN
          .because(
              "A " + kind + " is kept by the role COMMITTEE_OFFICE",
              "该类机构须由安委办（COMMITTEE_OFFICE）维护")
          .at("/kind");
    }
  }

  private static void mustKnowParent(@Nullable UUID id, Map<UUID, OrganizationFacts> known) {
    if (id != null && !known.containsKey(id)) {
      throw OrganizationProblem.PARENT_UNKNOWN
          .because("There is no organisation " + id, "未找到机构 " + id)
          .at("/parentId");
    }
  }

  private static RuntimeException usccTaken(String uscc) {
    return OrganizationProblem.USCC_TAKEN
        .because("An organisation with " + uscc + " exists already", "信用代码 " + uscc + " 的机构已存在")
        .at("/uscc");
  }
}
