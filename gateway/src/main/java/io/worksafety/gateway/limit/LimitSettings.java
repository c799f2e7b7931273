package io.worksafety.gateway.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** The limits, each per request but for the rate. */
@ConfigMapping(prefix = "worksafety.gateway.limit")
interface LimitSettings {

  /** Bytes of a body. */
  @WithDefault("1M")
  MemorySize body();

  /** Bytes of a body sent to a path that ends in /imports; it is streamed, not held. */
  @WithDefault("64M")
  MemorySize importBody();

  /** Characters of the address with its query. */
  @WithDefault("4096")
  int address();

  /** Bytes of all header fields. */
  @WithDefault("12K")
  MemorySize headers();

  Rate rate();

  interface Rate {

    /** Calls a minute for each client; 0 switches the limit off. */
    @WithDefault("6000")
    int perMinute();

    /** Other rates for certain token subjects, such as machine clients that send in bulk. */
    Map<String, Integer> clients();

    /** How many clients are remembered; one that is forgotten starts with a full allowance. */
    @WithDefault("50000")
    int remembered();
  }
}
