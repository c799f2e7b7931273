/**
 * Access tokens, RFC 9068 and 8725: which are accepted, with which keys, and until when. The
 * gateway and every service check each token by this one piece of code, and neither takes the
 * other's word.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.token;
