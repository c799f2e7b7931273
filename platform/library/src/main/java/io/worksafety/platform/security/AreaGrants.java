package io.worksafety.platform.security;

import java.util.List;

/** Areas somebody may read for a time, beside those of the token. */
public interface AreaGrants {

  /** The division codes granted to this account at this moment; asked on every such read. */
  List<String> areasOf(String subject);
}
