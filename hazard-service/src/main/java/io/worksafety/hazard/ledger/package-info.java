/**
 * Ledgers 台账 of enterprises and premises as CSV files: read row by row in constant memory, written
 * in one transaction, reported with every row that was refused. Importing the same file again
 * changes nothing.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.ledger;
