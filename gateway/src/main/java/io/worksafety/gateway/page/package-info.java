/** What the gateway itself shows: contract, its pages for people, the catalogue, the status. */
@org.jspecify.annotations.NullMarked
package io.worksafety.gateway.page;
