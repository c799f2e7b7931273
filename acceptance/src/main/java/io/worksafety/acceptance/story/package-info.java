/** One true story through all four services, played from outside. */
package io.worksafety.acceptance.story;
