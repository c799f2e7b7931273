package io.worksafety.accountability.chain;

import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Keeps what responsibility-service publishes and tells the features here of each new chain. */
@ApplicationScoped
class ResponsibilityListener implements EventListener {

  private static final String PREFIX = "io.worksafety.responsibility.";

  private final Chains chains;
  private final Organizations organizations;
  private final Appointees appointees;
  private final Event<ResolvedChain> resolved;

  ResponsibilityListener(
      Chains chains,
      Organizations organizations,
      Appointees appointees,
      Event<ResolvedChain> resolved) {
    this.chains = chains;
    this.organizations = organizations;
    this.appointees = appointees;
    this.resolved = resolved;
  }

  @Override
  public Set<String> topics() {
    return Set.of("worksafety.responsibility.events.v1");
  }

  @Override
  public void on(ReceivedEvent event) {
    switch (event.type()) {
      case PREFIX + "chain-resolved.v1" -> keep(event.as(ResolvedChain.class));
      case PREFIX + "organization-registered.v1", PREFIX + "organization-corrected.v1" ->
          keep(event.as(OrganizationKnown.class));
      case PREFIX + "appointed.v1" -> appointees.store(event.as(PersonAppointed.class).personId());
      default -> {
        // Posts, names and assignments stay with responsibility-service
      }
    }
  }

  private void keep(ResolvedChain chain) {
    if (chains.store(chain)) {
      resolved.fire(chain);
    }
  }

  private void keep(OrganizationKnown organization) {
    organizations.store(
        organization.organizationId(), organization.kind(), organization.areaCode());
  }

  record OrganizationKnown(UUID organizationId, String kind, String areaCode) {
    OrganizationKnown {
      Objects.requireNonNull(organizationId, "organizationId");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(areaCode, "areaCode");
    }
  }

  record PersonAppointed(UUID personId) {
    PersonAppointed {
      Objects.requireNonNull(personId, "personId");
    }
  }
}
