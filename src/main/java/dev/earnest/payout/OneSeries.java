package dev.earnest.payout;

/** The lines of one series from one day to another, in order. */
final class OneSeries implements Walk {
    private final Series series;
    private final int end;
    private int at;

    /** @param from first day, included  @param to last day, included */
    OneSeries(Series series, int from, int to) {
        this.series = series;
        this.at = LedgerOrder.firstOf(series, from) - 1;
        this.end = LedgerOrder.firstAfter(series, to);
    }

    @Override
    public boolean advance() {
        return ++at < end;
    }

    @Override
    public Series series() {
        return series;
    }

    @Override
    public int line() {
        return series.lineAt(at);
    }
}
