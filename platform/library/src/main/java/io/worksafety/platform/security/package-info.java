/** Who is calling: read from the verified token, never decided here. */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.security;
