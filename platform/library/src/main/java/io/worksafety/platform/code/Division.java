package io.worksafety.platform.code;

/** One administrative division as the table has it: code of 2, 4, 6 or 9 digits and name. */
public record Division(String code, String name) {}
