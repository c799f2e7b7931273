/**
 * People (人员) who can be appointed to posts. Their names stay in this service: events carry only
 * ids.
 */
@NullMarked
package io.worksafety.responsibility.person;

import org.jspecify.annotations.NullMarked;
