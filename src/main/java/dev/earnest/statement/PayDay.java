package dev.earnest.statement;

import java.time.LocalDate;

/**
 * What falls due on one day.
 *
 * @param lines ledger lines that pay something on it
 * @param amount their sum, in minor units
 * @param running the sum up to this day
 * @param due whether the day is not after the one the statement is as of
 */
public record PayDay(LocalDate day, long lines, long amount, long running, boolean due) {}
