package dev.earnest.scenario;

/** What a figure is measured in. */
public enum Unit {
    /** Units of the catalog's currency. */
    MONEY,
    /** A fraction: 5% is 0.05. */
    FRACTION,
    /** How many. */
    COUNT,
    /** Any other number. */
    NUMBER
}
