/** Where nobody answers (责任空白), or two do (责任交叉). */
@NullMarked
package io.worksafety.responsibility.gap;

import org.jspecify.annotations.NullMarked;
