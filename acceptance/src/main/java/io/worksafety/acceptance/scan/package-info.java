/**
 * What the suite is made of, held against known holes and licences: a bill of materials (CycloneDX)
 * and advisories (OSV), both as files, so that a machine without a network can do it.
 */
package io.worksafety.acceptance.scan;
