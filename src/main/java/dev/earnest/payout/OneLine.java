package dev.earnest.payout;

/** One line alone, whatever its place in the ledger. */
final class OneLine implements Walk {
    private final Series series;
    private final int line;
    private boolean before = true;

    OneLine(Series series, int line) {
        this.series = series;
        this.line = line;
    }

    @Override
    public boolean advance() {
        boolean there = before;
        before = false;
        return there;
    }

    @Override
    public Series series() {
        return series;
    }

    @Override
    public int line() {
        return line;
    }
}
