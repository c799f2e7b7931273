package io.worksafety.responsibility.chain;

import org.jspecify.annotations.Nullable;

/** What the ids of a link are called. */
record LinkNames(
    @Nullable String organizationName, @Nullable String postTitle, @Nullable String personName) {

  static final LinkNames NONE = new LinkNames(null, null, null);
}
