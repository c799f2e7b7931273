/**
 * What kind of body an organisation is: a local copy that decides who may be the subject of an
 * administrative inspection (行政检查主体).
 */
@NullMarked
package io.worksafety.inspection.organization;

import org.jspecify.annotations.NullMarked;
