/**
 * The record nobody can quietly change. Every write leaves an audit entry; the relay of the outbox
 * seals the entries one after another into a hash chain and a Merkle tree (RFC 9162) before their
 * events leave, and signs the size and root of the tree from time to time. Whoever keeps such a
 * tree head can prove later that what it covers was not changed.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.audit;
