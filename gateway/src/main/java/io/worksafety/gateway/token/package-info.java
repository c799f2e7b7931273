/**
 * Access tokens. A token is verified here before anything is forwarded, and again by the service:
 * the gateway saves the services work, it does not vouch for callers.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.gateway.token;
