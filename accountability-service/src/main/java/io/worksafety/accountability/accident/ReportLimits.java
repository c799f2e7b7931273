package io.worksafety.accountability.accident;

import org.jspecify.annotations.Nullable;

/**
 * The limits for one accident.
 *
 * @param report from the head's hour, or from the earliest outside signal; absent when neither is
 *     known
 * @param window the last moment at which a change in casualties counts
 */
record ReportLimits(String reportRule, @Nullable Limit report, Limit window) {}
