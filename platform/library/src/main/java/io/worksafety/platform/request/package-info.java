/**
 * The pipeline around every HTTP request: trace, strict parameters, one transaction per command
 * with its idempotent answer, versions as ETags.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.request;
