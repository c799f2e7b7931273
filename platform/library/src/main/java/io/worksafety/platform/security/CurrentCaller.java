package io.worksafety.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the request in progress, or the service itself when an event is handled. */
@RequestScoped
public class CurrentCaller {

  /** Without a token, which only what is public lets through: somebody, of no area. */
  private static final Caller NOBODY =
      new Caller("public", null, null, Set.of(Access.PUBLIC), new AreaScope(List.of()), List.of());

  private final Instance<JsonWebToken> token;
  private final Pseudonyms pseudonyms;
  private final AreaGrants grants;
  private @Nullable Caller caller;
  private @Nullable Access access;
  private boolean reading;

  CurrentCaller(Instance<JsonWebToken> token, Pseudonyms pseudonyms, AreaGrants grants) {
    this.token = token;
    this.pseudonyms = pseudonyms;
    this.grants = grants;
  }

  /** Who asks; a reporter under a pseudonym. */
  public Caller get() {
    if (caller == null) {
      Caller named = pseudonyms.protect(read(token.get()));
      caller =
          reading && access != null && access.emergency(named.roles())
              ? named.alsoIn(grants.areasOf(named.subject()))
              : named;
    }
    return caller;
  }

  /** The caller by the name in the token, a reporter too: to be sealed, never to be recorded. */
  public Caller unprotected() {
    return read(token.get());
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

  private static Caller read(JsonWebToken token) {
    if (token.getSubject() == null && token.getRawToken() == null) {
      return NOBODY;
    }
    return new Caller(
        String.valueOf(token.getSubject()),
        uuid(token.getClaim("personId")),
        uuid(token.getClaim("orgId")),
        token.getGroups() == null ? Set.of() : token.getGroups(),
        new AreaScope(divisions(strings(token.getClaim("areaScope")))),
        strings(token.getClaim("industryScope")),
        words(token.getClaim("scope")));
  }

  /**
   * A scope that is not a division prefix covers nothing, so that a slip never means everything.
   */
  private static List<String> divisions(List<String> claimed) {
    return claimed.stream().filter(p -> p.matches("[1-9][0-9]{1,11}")).toList();
  }

  private static @Nullable UUID uuid(@Nullable Object claim) {
    if (claim == null) {
      return null;
    }
    String text = claim instanceof JsonString json ? json.getString() : claim.toString();
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Set<String> words(@Nullable Object claim) {
    String text = claim instanceof JsonString json ? json.getString() : String.valueOf(claim);
    return claim == null || text.isBlank() ? Set.of() : Set.of(text.strip().split("\\s+"));
  }

  private static List<String> strings(@Nullable Object claim) {
    List<String> values = new ArrayList<>();
    if (claim instanceof JsonArray array) {
      array.getValuesAs(JsonString.class).forEach(v -> values.add(v.getString()));
    } else if (claim instanceof Collection<?> collection) {
      collection.forEach(
          v -> values.add(v instanceof JsonString json ? json.getString() : String.valueOf(v)));
    }
    return values;
  }
}
