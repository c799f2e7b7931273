/**
 * Our copy of the registered places (enterprises and premises), kept from the events of the service
 * that owns them.
 */
@NullMarked
package io.worksafety.responsibility.place;

import org.jspecify.annotations.NullMarked;
