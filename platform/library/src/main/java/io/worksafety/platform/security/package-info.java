/**
 * Who is calling, read from the verified token, and what the access policy of the service lets a
 * caller do.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.security;
