/**
 * A believable district, made by code with a fixed seed and entered through the public API only.
 */
package io.worksafety.acceptance.demo;
