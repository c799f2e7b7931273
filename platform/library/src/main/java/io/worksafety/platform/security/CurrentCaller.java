package io.worksafety.platform.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of the request in progress, or the service itself when an event is handled. */
@RequestScoped
public class CurrentCaller {

  private final CurrentIdentityAssociation identity;
  private final Pseudonyms pseudonyms;
  private final AreaGrants grants;
  private @Nullable Caller caller;
  private @Nullable Access access;
  private boolean reading;

  CurrentCaller(CurrentIdentityAssociation identity, Pseudonyms pseudonyms, AreaGrants grants) {
    this.identity = identity;
    this.pseudonyms = pseudonyms;
    this.grants = grants;
  }

  /** Who asks; a reporter under a pseudonym. */
  public Caller get() {
    if (caller == null) {
      Caller named = pseudonyms.protect(unprotected());
      caller =
          reading && access != null && access.emergency(named.roles())
              ? named.alsoIn(grants.areasOf(named.subject()))
              : named;
    }
    return caller;
  }

  /** The caller by the name in the token, a reporter too: to be sealed, never to be recorded. */
  public Caller unprotected() {
    SecurityIdentity asking = identity.getIdentity();
    Caller named = asking.getAttribute(TokenCaller.ATTRIBUTE);
    if (named == null && !asking.isAnonymous()) {
      throw new IllegalStateException("The identity was not made of a token");
    }
    return named == null ? Caller.ANYBODY : named;
  }

  /** The row of the access policy the request in progress came in by; absent without a request. */
  public Optional<Access> access() {
    return Optional.ofNullable(access);
  }

  /** Says which operation is called, before anybody asks who calls. */
  void enter(Access operation, String verb) {
    access = operation;
    reading = verb.equals("GET") || verb.equals("HEAD");
  }

  /** For work that does not come from a request. */
  public void act(Caller as) {
    caller = as;
  }
}
