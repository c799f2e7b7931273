/**
 * A certificate that expired while its holder is on duty is a hazard. The only code that knows the
 * events of the responsibility service.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.certificate;
