package dev.earnest.catalog;

/** What a duration counts. */
public enum Unit {
    DAYS,
    MONTHS,
    QUARTERS,
    YEARS;

    /** Calendar months in one unit; 0 for days. */
    public int months() {
        return switch (this) {
            case DAYS -> 0;
            case MONTHS -> 1;
            case QUARTERS -> 3;
            case YEARS -> 12;
        };
    }
}
