package io.worksafety.responsibility.organization;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Posts extends Aggregates<Post> {}
