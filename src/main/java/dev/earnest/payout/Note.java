package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Stacking;
import java.util.List;

/** What one step of a run did to a line that was asked for, and with what figures. Money in minor units. */
public sealed interface Note {

    /** What it took off; below 0 where it raised the line. */
    long cut();

    /** A line of another offer, or of the same, that met this one. */
    record Rival(String offer, long value, boolean own) {}

    /**
     * A limit or minimum of a deal, a partner or an offer.
     *
     * @param period the period it counts in; empty where it is of each deal
     * @param measure what a share or column was read as, in ten-thousandths; 0 for a sum of money
     * @param most the sum (or, of a count limit, the number) it allows; below 0 where it has none for this line
     * @param used what was used of it before the line
     * @param value the line before it
     */
    record Limited(Limit rule, String period, long measure, long most, long used, long value, long cut)
            implements Note {}

    /**
     * A minimum of a partner's period that was missed.
     *
     * @param total what the period came to, with what was carried
     * @param least what it had to come to
     */
    record Short(Limit rule, String period, long total, long least, long value, long cut) implements Note {}

    /**
     * A guarantee that topped a period up.
     *
     * @param earned what the period came to
     * @param least what it is guaranteed to come to
     * @param used surplus of earlier periods that counted
     */
    record ToppedUp(Limit rule, String period, long earned, long least, long used) implements Note {
        @Override
        public long cut() {
            return 0;
        }
    }

    /** A stacking group that keeps one line: those that met, in the order listed. */
    record Stacked(Catalog version, Stacking group, List<Rival> lines, long value, long cut) implements Note {
        public Stacked {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A stacking group's ceiling.
     *
     * @param measure what it is a share of, in ten-thousandths
     * @param most what the group's lines may come to
     * @param lines those that met, in the order listed, before it
     */
    record Ceiling(Catalog version, Stacking group, long measure, long most, List<Rival> lines, long value, long cut)
            implements Note {
        public Ceiling {
            lines = List.copyOf(lines);
        }
    }

    /** A budget: what it had, and what was used of it before the line. */
    record Budgeted(String budget, String period, long amount, long used, long value, long cut) implements Note {}

    /**
     * A budget shared out at its period's end.
     *
     * @param asked what all lines of the period come to
     * @param cent whether a minor unit that was left fell to the line
     */
    record Prorated(String budget, String period, long amount, long asked, boolean cent, long value, long cut)
            implements Note {}

    /** A partner's fund: what it held for the day. */
    record Funded(String budget, long available, long value, long cut) implements Note {}

    /**
     * What was taken back after a refund or churn: {@code part / whole} of what was paid.
     *
     * @param day since 1970-01-01
     */
    record TakenBack(boolean churn, int day, long part, long whole, long paid, long taken) implements Note {
        @Override
        public long cut() {
            return 0;
        }
    }
}
