/**
 * One OpenAPI 3.1 document for the whole suite, merged from what the services say of themselves.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.gateway.openapi;
