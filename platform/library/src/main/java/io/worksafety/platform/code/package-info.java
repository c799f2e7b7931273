/**
 * Codes and texts that come from national standards: credit codes, citizen numbers, divisions,
 * industries, plates, coordinates. Each is a value that cannot be wrong once built, and a Bean
 * Validation annotation for request records whose refusal says in English or Chinese what is wrong.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.code;
