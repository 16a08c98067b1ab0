package dev.earnest.claims.remit;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Payments;
import dev.earnest.money.CurrencyUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one version of a program pays partners: on which day a line is paid, and what is done with a balance on it. */
final class PayRule {
    private final String version;
    private final int from;
    private final CurrencyUnit unit;
    private final @Nullable Payments payments;
    private final FiscalCalendar calendar;

    PayRule(Catalog catalog, FiscalCalendar calendar) {
        this.version = catalog.version();
        this.from = (int) catalog.effective().from().toEpochDay();
        this.unit = catalog.currency();
        this.payments = catalog.payments();
        this.calendar = calendar;
    }

    String version() {
        return version;
    }

    /** The first day of its version. */
    int from() {
        return from;
    }

    /** The day of the run that pays what is due on a day: the last of the period, or the day itself without `payments`. */
    int run(int payDay) {
        return payments == null ? payDay : calendar.last(payments.every(), calendar.index(payments.every(), payDay));
    }

    /** What becomes of a balance, in minor units, when a run comes. */
    Outcome outcome(long balance) {
        if (balance == 0) {
            return Outcome.NOTHING;
        }
        if (payments == null) {
            return balance < 0 ? Outcome.BILLED : Outcome.PAID;
        }
        if (balance < 0) {
            return payments.carryNegative() ? Outcome.CARRIED : Outcome.BILLED;
        }
        boolean isShort = payments.min() != null && unit.decimal(balance).compareTo(payments.min()) < 0;
        return !isShort ? Outcome.PAID : payments.carryShort() ? Outcome.CARRIED : Outcome.FORFEITED;
    }

    /** The rule in words. */
    String words() {
        if (payments == null) {
            return "no `payments`: paid on each day of its own, what is owed back is billed";
        }
        List<String> words = new ArrayList<>();
        words.add("paid on the last day of each " + payments.every().word());
        if (payments.min() != null) {
            words.add("under " + payments.min().toPlainString() + (payments.carryShort() ? " carried" : " forfeited"));
        }
        words.add("a balance below 0 " + (payments.carryNegative() ? "carried" : "billed"));
        return String.join(", ", words);
    }
}
