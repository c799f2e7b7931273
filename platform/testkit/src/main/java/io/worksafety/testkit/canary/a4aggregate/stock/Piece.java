package io.worksafety.testkit.canary.a4aggregate.stock;

import io.worksafety.platform.store.Aggregate;

/** No entity yet, and as good as one to the rule. */
abstract class Piece extends Aggregate {}
