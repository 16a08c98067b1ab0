package dev.earnest.scenario;

import dev.earnest.analysis.kpi.KpiKind;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A figure that a program comes to, beside its KPIs; in the order in which they are listed. */
enum Figure {
    PAYOUT(Unit.MONEY, Source.PAID, Detail.GROUP, "paid"),
    EARNED(Unit.MONEY, Source.PAID, Detail.GROUP, "earned"),
    INCREASE(Unit.FRACTION, Source.PAID, Detail.NONE, "more paid"),
    DIFFERENCE(Unit.MONEY, Source.PAID, Detail.NONE, "difference"),
    ROI(Unit.FRACTION, Source.RETURN, Detail.OFFER, "ROI"),
    ROMI(Unit.FRACTION, Source.RETURN, Detail.OFFER, "ROMI"),
    NET_RETURN(Unit.MONEY, Source.RETURN, Detail.OFFER, "net return"),
    BREAK_EVEN(Unit.FRACTION, Source.RETURN, Detail.OFFER, "break-even"),
    COST_OF_SALES(Unit.FRACTION, Source.RETURN, Detail.OFFER, "cost of sales"),
    DEALS_PAID(Unit.COUNT, Source.RETURN, Detail.OFFER, "deals paid"),
    LOSERS(Unit.COUNT, Source.COMPARISON, Detail.NONE, "losers"),
    LOSERS_SHARE(Unit.FRACTION, Source.COMPARISON, Detail.NONE, "share losing"),
    WINNERS(Unit.COUNT, Source.COMPARISON, Detail.NONE, "winners"),
    LARGEST_LOSS(Unit.MONEY, Source.COMPARISON, Detail.NONE, "largest loss"),
    HEADROOM(Unit.MONEY, Source.BUDGETS, Detail.BUDGET, "headroom"),
    SHORTFALL(Unit.MONEY, Source.BUDGETS, Detail.BUDGET, "shortfall");

    /** What a figure is worked out from. */
    enum Source {
        PAID,
        RETURN,
        COMPARISON,
        BUDGETS
    }

    /** What may stand behind a colon. */
    enum Detail {
        NONE,
        GROUP,
        OFFER,
        BUDGET
    }

    private final Unit unit;
    private final Source source;
    private final Detail detail;
    private final String title;

    Figure(Unit unit, Source source, Detail detail, String title) {
        this.unit = unit;
        this.source = source;
        this.detail = detail;
        this.title = title;
    }

    Unit unit() {
        return unit;
    }

    Source source() {
        return source;
    }

    Detail detail() {
        return detail;
    }

    String title() {
        return title;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Figure of(String word) {
        return Arrays.stream(values())
                .filter(figure -> figure.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    static Unit unit(KpiKind kpi) {
        return switch (kpi.unit()) {
            case MONEY -> Unit.MONEY;
            case FRACTION -> Unit.FRACTION;
            case DAYS, NUMBER -> Unit.NUMBER;
        };
    }
}
