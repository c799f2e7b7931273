/** The suite as an outside program sees it: HTTP through the gateway and events on Kafka. */
package io.worksafety.acceptance.client;
