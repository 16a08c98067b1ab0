package dev.earnest.lint.space;

/**
 * Two constraints that nothing meets.
 *
 * @param unlessSeveral whether a partner cell with several values ({@code gold;silver}) would meet both
 */
public record Clash(Constraint one, Constraint other, boolean unlessSeveral) {
    /** The field both look at. */
    public String field() {
        return one.axis().field();
    }
}
