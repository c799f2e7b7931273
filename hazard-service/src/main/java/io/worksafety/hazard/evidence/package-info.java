/**
 * Files that prove something (证据): sent in parts, checked against the digest and the type that were
 * claimed, kept sealed and unchanged, shown to those who may see what they prove.
 */
@NullMarked
package io.worksafety.hazard.evidence;

import org.jspecify.annotations.NullMarked;
