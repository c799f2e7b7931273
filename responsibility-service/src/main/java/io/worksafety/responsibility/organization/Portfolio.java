package io.worksafety.responsibility.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The departments a leader's post answers for (分管范围), each with the time in which it does. A change
 * takes effect on a day; what was before that day stays as it was.
 */
record Portfolio(List<Span> spans) {

  static final Portfolio EMPTY = new Portfolio(List.of());

  record Span(UUID organizationId, Instant from, @Nullable Instant to) {

    private boolean covers(Instant at) {
      return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
  }

  Portfolio {
    spans = List.copyOf(spans);
  }

  /** This portfolio when, from that instant on, it is those departments and no others. */
  Portfolio change(Collection<UUID> departments, Instant from) {
    Set<UUID> missing = new LinkedHashSet<>(departments);
    List<Span> changed = new ArrayList<>();
    for (Span span : spans) {
      boolean past = span.to() != null && !span.to().isAfter(from);
      if (past) {
        changed.add(span);
      } else if (span.covers(from) && departments.contains(span.organizationId())) {
        changed.add(new Span(span.organizationId(), span.from(), null));
        missing.remove(span.organizationId());
      } else if (span.from().isBefore(from)) {
        changed.add(new Span(span.organizationId(), span.from(), from));
      }
    }
    missing.forEach(department -> changed.add(new Span(department, from, null)));
    return new Portfolio(changed);
  }

  /** The departments from now on, in the order they came. */
  List<UUID> latest() {
    return spans.stream().filter(s -> s.to() == null).map(Span::organizationId).toList();
  }
}
