/**
 * Emergency access 应急授权: reading one further area for a short time, with a reason, in the open:
 * journalled, published and listed for those who supervise.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.emergency;
