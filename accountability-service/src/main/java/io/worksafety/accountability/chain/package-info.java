/**
 * The responsibility chains and organisations that responsibility-service published, kept as they
 * came. A chain is a snapshot: a later correction of an assignment makes another chain and never
 * changes the one a case or a veto rests on. Other features read through {@link
 * io.worksafety.accountability.chain.Chains}, {@link
 * io.worksafety.accountability.chain.Organizations} and {@link
 * io.worksafety.accountability.chain.Appointees}, and observe {@link
 * io.worksafety.accountability.chain.ResolvedChain}.
 */
@NullMarked
package io.worksafety.accountability.chain;

import org.jspecify.annotations.NullMarked;
