/**
 * Where files are kept: a folder of this machine, or a store that speaks S3. What is kept is sealed
 * before it gets here, so that neither a disk nor the operator of a store reads it.
 */
@NullMarked
package io.worksafety.hazard.filestore;

import org.jspecify.annotations.NullMarked;
