package io.worksafety.accountability.accident;

/** What a grade obliges to: how far up the report goes, and whose government investigates. */
record GradeDuty(
    AccidentGrade grade, GovernmentLevel reportsUpTo, GovernmentLevel investigatedBy) {}
