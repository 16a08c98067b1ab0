package dev.earnest.payout;

import dev.earnest.catalog.OfferType;
import dev.earnest.catalog.Period;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the ledger in its order: earning date, input order, offer order; instalments are lines of their own. Figures are
 * those of the line it stands on. Money in minor units, measures and counts in ten-thousandths, days since 1970-01-01.
 */
public final class LedgerCursor {
    private final Walk walk;
    private final boolean parting;
    private final long[] whole = new long[7];
    private final long[] given = new long[7];
    private final long[] parted = new long[7];
    private long[] now = whole;
    private List<PayDates.Part> parts = List.of();
    private int part;
    private @Nullable Series series;
    private @Nullable Lines lines;
    private @Nullable OfferVersion version;
    private int line = -1;

    /** @param parting whether instalments are lines of their own */
    LedgerCursor(Walk walk, boolean parting) {
        this.walk = walk;
        this.parting = parting;
    }

    /** Moves to the next line; false after the last. */
    public boolean next() {
        if (part < parts.size()) {
            split();
            return true;
        }
        do {
            if (!walk.advance()) {
                return false;
            }
            series = walk.series();
            lines = series.lines;
            line = walk.line();
        } while (!load(lines, line));
        version = series.version(line);
        part();
        return true;
    }

    /** Reads the money of a line; false where there is none in any column. */
    private boolean load(Lines from, int at) {
        whole[0] = from.earned(at);
        whole[1] = from.limitCut(at);
        whole[2] = from.stackingCut(at);
        whole[3] = from.budgetCut(at);
        whole[4] = from.held(at);
        whole[5] = from.committed(at);
        whole[6] = from.clawedBack(at);
        return (whole[0] | whole[1] | whole[2] | whole[3] | whole[4] | whole[5] | whole[6]) != 0;
    }

    private void part() {
        now = whole;
        parts = List.of();
        part = 0;
        if (parting && !instalments().isEmpty()) {
            parts = instalments();
            now = parted;
            java.util.Arrays.fill(given, 0);
            split();
        }
    }

    private List<PayDates.Part> instalments() {
        return lines().taken(line) ? List.of() : dates().parts();
    }

    private PayDates dates() {
        return series().payDates[lines().version(line)];
    }

    private Lines lines() {
        return java.util.Objects.requireNonNull(lines);
    }

    private Series series() {
        return java.util.Objects.requireNonNull(series);
    }

    private int line() {
        return line;
    }

    private OfferVersion priced() {
        return java.util.Objects.requireNonNull(version);
    }

    /** Takes the next part of every column; the last takes the rest. */
    private void split() {
        PayDates.Part current = parts.get(part++);
        boolean last = part == parts.size();
        Rounding rounding = priced().catalog.rounding();
        for (int i = 0; i < parted.length; i++) {
            parted[i] = last ? whole[i] - given[i] : current.of(whole[i], rounding);
            given[i] += parted[i];
        }
    }

    /**
     * Where the line stands among those of all parts of the data.
     *
     * @param places where the rows of this part stand in the whole
     * @param number of the line in this part's ledger
     */
    public LedgerPlace place(Places places, long number) {
        Series of = series();
        int row = lines().row(line());
        boolean event = of.domain.events();
        int own = row < 0 ? -1 : of.domain.ownRow(row);
        Shares shares = row < 0 ? null : of.domain.shares();
        return new LedgerPlace(
                LedgerOrder.days(of, line()),
                (int) (LedgerOrder.rows(of, line()) >>> 33),
                own < 0 ? -1 : places.of(event, own),
                shares == null ? 0 : row - shares.start()[own],
                of.domain.partnerIds().value(partner()),
                of.place,
                number);
    }

    /** Place of the offer among all offers, from 0. */
    public int offer() {
        return series().place;
    }

    /** Id of the offer. */
    public String offerId() {
        return series().id;
    }

    /** Type of the offer, in the version that prices the line. */
    public OfferType type() {
        return priced().offer.type();
    }

    /** Version of the catalog that prices the line. */
    public String catalogVersion() {
        return priced().catalog.version();
    }

    /** Number of that version among those that have the offer, from 0. */
    public int version() {
        return lines().version(line());
    }

    /** Code of the partner that is paid. */
    public int partner() {
        return lines().payee(line());
    }

    /** Deal row, or -1 where the line names none. */
    public int dealRow() {
        int row = lines().row(line());
        return row < 0 ? -1 : series().domain.dealRow(row);
    }

    /** Event row, or -1 where the line is not of an event. */
    public int eventRow() {
        int row = lines().row(line());
        return row >= 0 && series().domain.events() ? row : -1;
    }

    /** Code of the account, or -1 where the line names none. */
    public int account() {
        return Math.max(-1, lines().account(line()));
    }

    /** The fiscal period that the line counts in, as printed. */
    public String period() {
        return priced().periodName(periodDay());
    }

    /** What kind of period {@link #period} is. */
    public Period periodKind() {
        return priced().reportPeriod;
    }

    /** The day whose period it is. */
    public int periodDay() {
        return kind() == LineKind.RECOUNT ? lines().periodDay(line()) : lines().day(line());
    }

    /** Day on which it was earned, or taken back. */
    public int earnedDay() {
        return lines().day(line());
    }

    /** Day on which it is paid. */
    public int payDay() {
        int ordinary = dates().date(earnedDay(), !lines().taken(line));
        return parts.isEmpty() ? ordinary : PayDates.date(ordinary, parts.get(part - 1));
    }

    /** What the line is. */
    public LineKind kind() {
        return lines().kind(line());
    }

    /** Whether the line has a measure: not carries, guarantees and clawbacks. */
    public boolean measured() {
        return lines().ofRow(line()) && lines().measure(line()) != Fixed4.BLANK;
    }

    /** What the line was paid on, in ten-thousandths; only where {@link #measured()}. */
    public long measure() {
        return lines().measure(line());
    }

    /** Whether the line has counts: those of tiers with a period. */
    public boolean counted() {
        OfferVersion version = priced();
        return lines().ofRow(line()) && version.tiers != null && version.tiers.every() != null;
    }

    /** The count before the line, in ten-thousandths; only where {@link #counted()}. */
    public long countBefore() {
        return lines().before(line());
    }

    /** The count after the line, in ten-thousandths; only where {@link #counted()}. */
    public long countAfter() {
        return lines().after(line());
    }

    /** The rate or sum per unit that the line was worked out with, or null where there is no single one. */
    public @Nullable BigDecimal rate() {
        int number = rateNumber();
        return number < 0 ? null : priced().rate(number);
    }

    /** The number of {@link #rate()} among those of its offer and version, or below 0 where there is none. */
    public int rateNumber() {
        return measured() ? priced().rateNumber(lines(), line()) : -1;
    }

    /** The step of its tiers that the line was worked out with, from 0, or -1 where it has none. */
    public int step() {
        return lines().step(line());
    }

    /** How many instalments the line is paid in; 1 for one payment. */
    public int instalmentCount() {
        return Math.max(1, parts.size());
    }

    /** Which of them it is, from 1. */
    public int instalment() {
        return Math.max(1, part);
    }

    /** What was earned. */
    public long earned() {
        return now[0];
    }

    /** Whether nothing was taken off, so that all that was earned is paid. */
    public boolean uncut() {
        return (now[1] | now[2] | now[3] | now[4] | now[5] | now[6]) == 0;
    }

    /** What limits took off; below 0 where a minimum raised it. */
    public long limitCut() {
        return now[1];
    }

    /** What stacking took off. */
    public long stackingCut() {
        return now[2];
    }

    /** What a budget took off. */
    public long budgetCut() {
        return now[3];
    }

    /** What is held for evidence. */
    public long held() {
        return now[4];
    }

    /** What is dated after the day of the run. */
    public long committed() {
        return now[5];
    }

    /** What was taken back. */
    public long clawedBack() {
        return now[6];
    }

    /** What is paid: earned less all the others. */
    public long paid() {
        return now[0] - now[1] - now[2] - now[3] - now[4] - now[5] - now[6];
    }

    /** Whether something other than 0 is paid, be it as one of several instalments that come to 0. */
    public boolean pays() {
        if (paid() != 0 || parting) {
            return paid() != 0;
        }
        boolean pays = false;
        parts = instalments();
        now = parted;
        java.util.Arrays.fill(given, 0);
        while (part < parts.size()) {
            split();
            pays |= paid() != 0;
        }
        parts = List.of();
        part = 0;
        now = whole;
        return pays;
    }

    /** Why the line pays other than it earned, as bits by the order of {@link Reason}. */
    public int reasons() {
        return lines().reasons(line());
    }

    /** Why the line pays other than it earned, in words parted by {@code ; }; empty where it doesn't. */
    public String reason() {
        return Reason.words(reasons());
    }
}
