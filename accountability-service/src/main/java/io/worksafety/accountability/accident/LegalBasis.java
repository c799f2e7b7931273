package io.worksafety.accountability.accident;

/** The text a rule rests on. */
record LegalBasis(String title, String number, String clause) {}
