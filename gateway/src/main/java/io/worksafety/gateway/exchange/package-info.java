/**
 * One request on its way through: its target checked, its headers cleaned, its trace known, its
 * body counted. Nothing here decides whether the request may pass; it only makes deciding safe.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.gateway.exchange;
