package io.worksafety.platform.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whose tokens are accepted, and how soon a change of that is noticed. */
@ConfigMapping(prefix = "worksafety.token")
public interface TokenSettings {

  /** The {@code iss} of every token; without {@link #jwks} also where its keys are looked up. */
  String issuer();

  /** The JSON Web Key Set, file: or https:. Without it the issuer's discovery document names it. */
  Optional<URI> jwks();

  /** One of the {@code aud} of every token. */
  String audience();

  /**
   * Accepted {@code typ} headers. {@code JWT} is for providers that cannot mark access tokens; ID
   * tokens are then told apart by their claims.
   */
  List<String> types();

  /**
   * How often a key set on the network is read again without need; a withdrawn key lives as long.
   */
  @WithDefault("30S")
  Duration keysEvery();

  /** How often files (key set, revocations) are read again. */
  @WithDefault("2S")
  Duration filesEvery();

  /** The least time between two readings of the keys caused by tokens with an unknown key. */
  @WithDefault("5S")
  Duration keysPause();

  /** How long keys are used when they cannot be read again. */
  @WithDefault("1H")
  Duration keysKept();

  /** How long a document of the provider may take. */
  @WithDefault("3S")
  Duration patience();

  /** How far the clocks of issuer and suite may differ. */
  @WithDefault("60S")
  Duration leeway();

  /** The longest time from issue to expiry that is accepted. */
  @WithDefault("24H")
  Duration longestLife();

  /** How many verified tokens are remembered. */
  @WithDefault("5000")
  int remembered();

  /** The list written by {@code ./suite revoke}. */
  Optional<Path> revocations();

  /** Asking the provider whether a token still holds, RFC 7662. */
  Introspection introspection();

  /** Where in a token things are: a claim's name, or a path with dots. */
  Claim claim();

  /** See {@link TokenSettings#introspection}. */
  interface Introspection {

    /** Without it nobody is asked. */
    Optional<URI> url();

    Optional<String> clientId();

    Optional<String> clientSecret();

    /** How long an answer holds before the provider is asked again. */
    @WithDefault("30S")
    Duration every();

    /** How long an answer holds when the provider cannot be asked. */
    @WithDefault("60S")
    Duration grace();

    /** How long the provider is left alone after it failed to answer. */
    @WithDefault("1S")
    Duration pause();
  }

  /** See {@link TokenSettings#claim}. */
  interface Claim {

    /** Roles; Keycloak has them under {@code realm_access.roles}. */
    @WithDefault("groups")
    String roles();

    @WithDefault("personId")
    String person();

    @WithDefault("orgId")
    String organization();

    @WithDefault("areaScope")
    String areas();

    @WithDefault("industryScope")
    String industries();

    /** Scopes of machine clients: a text with blanks, or a list. */
    @WithDefault("scope")
    String scopes();
  }
}
