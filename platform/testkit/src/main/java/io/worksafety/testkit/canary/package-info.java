/**
 * One small service per rule of {@code ServiceArchitecture} that breaks this rule and no other, and
 * one ({@code clean}) that keeps them all. A check that has never failed is not a check.
 */
package io.worksafety.testkit.canary;
