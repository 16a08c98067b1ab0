package dev.earnest.payout;

import dev.earnest.catalog.OfferType;
import dev.earnest.catalog.Period;
import dev.earnest.deal.Dictionary;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the ledger in its order: earning date, input order, offer order; instalments are lines of their own. Figures are
 * those of the line it stands on. Money in minor units, measures and counts in ten-thousandths, days since 1970-01-01.
 */
public final class LedgerCursor {
    private final Merge merge;
    private final long[] whole = new long[7];
    private final long[] given = new long[7];
    private final long[] now = new long[7];
    private List<PayDates.Part> parts = List.of();
    private int part;
    private int payDay;
    private @Nullable Series series;
    private @Nullable Lines lines;
    private @Nullable OfferVersion version;
    private int line = -1;

    /** Lines from one day to another, both included; the series in the order of their places. */
    LedgerCursor(List<Series> series, Dictionary partners, int from, int to) {
        this.merge = new Merge(series, partners, from, to);
    }

    /** Moves to the next line; false after the last. */
    public boolean next() {
        if (part < parts.size()) {
            split();
            return true;
        }
        do {
            if (!merge.advance()) {
                return false;
            }
            series = merge.series();
            lines = series.lines;
            line = merge.line();
        } while (lines.empty(line));
        version = series.version(line);
        load();
        return true;
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

    private OfferVersion version() {
        return java.util.Objects.requireNonNull(version);
    }

    private void load() {
        Lines lines = lines();
        int line = line();
        whole[0] = lines.earned(line);
        whole[1] = lines.limitCut(line);
        whole[2] = lines.stackingCut(line);
        whole[3] = lines.budgetCut(line);
        whole[4] = lines.held(line);
        whole[5] = lines.committed(line);
        whole[6] = lines.clawedBack(line);
        boolean taken = lines.taken(line);
        PayDates dates = series().payDates[lines.version(line)];
        payDay = dates.date(lines.day(line), !taken);
        parts = taken ? List.of() : dates.parts();
        part = 0;
        if (parts.isEmpty()) {
            System.arraycopy(whole, 0, now, 0, now.length);
        } else {
            java.util.Arrays.fill(given, 0);
            split();
        }
    }

    /** Takes the next part of every column; the last takes the rest. */
    private void split() {
        PayDates.Part current = parts.get(part++);
        boolean last = part == parts.size();
        Rounding rounding = version().catalog.rounding();
        BigInteger of = BigInteger.valueOf(current.of());
        for (int i = 0; i < now.length; i++) {
            now[i] = last ? whole[i] - given[i] : portion(whole[i], current.share(), of, rounding);
            given[i] += now[i];
        }
    }

    private static long portion(long value, BigDecimal share, BigInteger of, Rounding rounding) {
        if (value == 0) {
            return 0;
        }
        BigDecimal product = share.multiply(BigDecimal.valueOf(value));
        int scale = Math.max(0, product.scale());
        return rounding.divide(
                product.setScale(scale).unscaledValue(),
                BigInteger.TEN.pow(scale).multiply(of));
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
        return version().offer.type();
    }

    /** Version of the catalog that prices the line. */
    public String catalogVersion() {
        return version().catalog.version();
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
        return version().periodName(periodDay());
    }

    /** What kind of period {@link #period} is. */
    public Period periodKind() {
        return version().reportPeriod;
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
        return parts.isEmpty() ? payDay : PayDates.date(payDay, parts.get(part - 1));
    }

    /** What the line is. */
    public LineKind kind() {
        return lines().kind(line());
    }

    /** Whether the line has a measure: not carries, guarantees and clawbacks. */
    public boolean measured() {
        LineKind kind = kind();
        boolean ofRow = kind == LineKind.EARNING || kind == LineKind.RECOUNT;
        return ofRow && lines().measure(line()) != Fixed4.BLANK;
    }

    /** What the line was paid on, in ten-thousandths; only where {@link #measured()}. */
    public long measure() {
        return lines().measure(line());
    }

    /** Whether the line has counts: those of tiers with a period. */
    public boolean counted() {
        OfferVersion version = version();
        LineKind kind = kind();
        return (kind == LineKind.EARNING || kind == LineKind.RECOUNT)
                && version.tiers != null
                && version.tiers.every() != null;
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
        return measured() ? version().rate(lines(), line()) : null;
    }

    /** What was earned. */
    public long earned() {
        return now[0];
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

    /** Whether this is the first line of its instalments, or the only one. */
    public boolean firstPart() {
        return parts.isEmpty() || part == 1;
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
