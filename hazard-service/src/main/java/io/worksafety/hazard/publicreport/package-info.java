/**
 * Reports of the public (举报): received with or without a name, decided, verified, answered and
 * rewarded, without anybody having to know who reported.
 */
@NullMarked
package io.worksafety.hazard.publicreport;

import org.jspecify.annotations.NullMarked;
