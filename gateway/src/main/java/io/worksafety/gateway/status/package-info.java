/** Whether the suite works, as far as the public may know: a word for each service. */
@org.jspecify.annotations.NullMarked
package io.worksafety.gateway.status;
