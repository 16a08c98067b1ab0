package dev.earnest.cli;

import dev.earnest.analysis.lift.LiftEstimate;
import dev.earnest.analysis.lift.LiftFigures;
import dev.earnest.analysis.payback.CohortBy;
import dev.earnest.analysis.payback.IncrementalShares;
import dev.earnest.analysis.payback.Payback;
import dev.earnest.analysis.payback.PaybackFigures;
import dev.earnest.catalog.Window;
import dev.earnest.deal.Frame;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import dev.earnest.report.LiftSections;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options about when a program pays back, and about estimating what it brought. */
final class PaybackOptions {
    /** Where the incremental share comes from. */
    enum Incremental {
        ASSUMED,
        ESTIMATED
    }

    @Option(names = "--payback", description = "Cohorts of partners, and the month from which each has paid back.")
    boolean payback;

    @Option(
            names = "--cohort",
            paramLabel = "START",
            converter = OfCohort.class,
            description = "Partners by the quarter of first-deal or joined. first-deal.")
    @Nullable
    CohortBy cohort;

    @Option(
            names = "--baseline",
            paramLabel = "FROM..TO",
            converter = OfWindow.class,
            description = "Estimate the incremental share by difference in differences: growth since these days of "
                    + "partners an offer is open to, less that of the others.")
    @Nullable
    Window baseline;

    @Option(
            names = "--incremental",
            paramLabel = "WHICH",
            converter = OfIncremental.class,
            description = "The share that counts: assumed (the catalog's), or estimated (by --baseline). assumed.")
    Incremental incremental = Incremental.ASSUMED;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the draws behind the interval; the same seed, the same interval. 1.")
    long seed = 1;

    /** Fails with UsageError where options ask for what cannot be. */
    void check(boolean grossToNet, List<String> by) {
        if (grossToNet && (payback || baseline != null)) {
            throw new UsageError(
                    "--gross-to-net and " + (payback ? "--payback" : "--baseline") + " are reports of their own",
                    "ask for one at a time");
        }
        if (payback && !by.isEmpty()) {
            throw new UsageError("--payback goes by cohorts, not by " + String.join(", ", by), "leave --by out");
        }
        if (cohort != null && !payback && baseline == null) {
            throw new UsageError("--cohort is about --payback and --baseline", "add one of them");
        }
        if (incremental == Incremental.ESTIMATED && baseline == null) {
            throw new UsageError(
                    "--incremental estimated: there is nothing to estimate it from",
                    "say which days came before: --baseline 2025-01-01..2025-12-31");
        }
    }

    /** Fails with UsageError where cohorts are asked for that the data don't tell. */
    private void checkJoined(Payouts payouts) {
        Frame partners = payouts.data().partners();
        if (by() == CohortBy.JOINED && (partners == null || partners.date("joined_date") == null)) {
            throw new UsageError(
                    "--cohort joined: no partner file has a column joined_date",
                    "leave it out to go by first won deals, or map the column: earnest help data");
        }
    }

    private CohortBy by() {
        return cohort == null ? CohortBy.FIRST_DEAL : cohort;
    }

    /** What the program brought, as estimated; null where no baseline is given. */
    @Nullable
    LiftFigures lift(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to, int threads) {
        Window before = baseline;
        if (before == null) {
            return null;
        }
        checkJoined(payouts);
        LocalDate start = from == null ? firstEarned(payouts) : from;
        LocalDate end = to == null ? payouts.asOf() : to;
        if (!start.isAfter(before.to())) {
            throw new UsageError(
                    "--baseline " + before + ": the lines that count begin on " + start + ", before it is over",
                    "say from when on: --from " + before.to().plusDays(1));
        }
        if (end.isBefore(start)) {
            throw new UsageError("nothing is earned from " + start + " to " + end, "look at --from, --to and --as-of");
        }
        return LiftEstimate.of(payouts, by(), before, new Window(start, end), seed, threads);
    }

    private static LocalDate firstEarned(Payouts payouts) {
        int first = (int) payouts.asOf().toEpochDay();
        for (LedgerCursor line : payouts.linesByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            first = line.next() ? Math.min(first, line.earnedDay()) : first;
        }
        return LocalDate.ofEpochDay(first);
    }

    /** The share that counts for every offer; null: the catalog's. Fails with UsageError where none can be told. */
    @Nullable
    BigDecimal estimated(@Nullable LiftFigures lift) {
        if (incremental == Incremental.ASSUMED || lift == null) {
            return null;
        }
        BigDecimal share = lift.share();
        if (share == null) {
            throw new UsageError(
                    "--incremental estimated: " + LiftSections.said(lift),
                    "leave it out to see both groups and count with the catalog's");
        }
        return share;
    }

    /** When each cohort has paid back. */
    PaybackFigures figures(
            Payouts payouts,
            @Nullable BigDecimal estimated,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int threads) {
        checkJoined(payouts);
        IncrementalShares shares = estimated == null
                ? IncrementalShares.assumed(payouts.timeline().last().economics())
                : IncrementalShares.estimated(estimated);
        return Payback.of(payouts, by(), shares, from, to, threads);
    }

    static final class OfIncremental implements ITypeConverter<Incremental> {
        @Override
        public Incremental convert(String word) {
            return Words.of(Incremental.class, word);
        }
    }

    static final class OfCohort implements ITypeConverter<CohortBy> {
        @Override
        public CohortBy convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "first-deal" -> CohortBy.FIRST_DEAL;
                case "joined" -> CohortBy.JOINED;
                default ->
                    throw new TypeConversionException("`" + word + "` is none of first-deal, joined"
                            + Words.guess(word, List.of("first-deal", "joined")));
            };
        }
    }

    static final class OfWindow implements ITypeConverter<Window> {
        @Override
        public Window convert(String word) {
            int dots = word.indexOf("..");
            try {
                Window window = new Window(
                        LocalDate.parse(word.substring(0, Math.max(0, dots))),
                        LocalDate.parse(word.substring(dots + 2)));
                if (window.to().isBefore(window.from())) {
                    throw new TypeConversionException("`" + word + "` ends before it begins: swap the two dates");
                }
                return window;
            } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
                throw new TypeConversionException(
                        "`" + word + "` is no stretch of days: write it as 2025-01-01..2025-12-31");
            }
        }
    }
}
