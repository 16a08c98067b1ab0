package dev.earnest.ledger;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Formats ledger lines into a buffer; for one thread. */
final class LineWriter {
    private static final LedgerColumn[] CUTS = {
        LedgerColumn.LIMIT_CUT,
        LedgerColumn.STACKING_CUT,
        LedgerColumn.BUDGET_CUT,
        LedgerColumn.HELD,
        LedgerColumn.COMMITTED,
        LedgerColumn.CLAWED_BACK
    };

    private final Encoding encoding;
    private final boolean quoted;
    private final int digits;
    private final DealCells deals;
    private final DayCells dates;
    private final byte[][] leads = new byte[LedgerColumn.values().length][];
    private final byte[] program;
    private final byte[] noMeasure;
    private final byte[] noCounts;
    private final byte[] noCuts;
    private final int room;
    private final TailCells tails;
    /** By place of the offer, then number of the version; null where it had no line yet. */
    private @Nullable OfferCells[][] offers = {};

    /** @param program the cell that says which program the lines are of; empty where there is one alone */
    LineWriter(Payouts payouts, Encoding encoding, byte[] program) {
        this.program = program;
        this.encoding = encoding;
        this.quoted = encoding.quotesNumbers();
        CurrencyUnit unit = payouts.timeline().last().currency();
        this.digits = unit.digits();
        this.deals = new DealCells(payouts, encoding);
        this.dates = new DayCells(day -> encoding.text(LocalDate.ofEpochDay(day).toString()));
        int most = 0;
        for (LedgerColumn column : LedgerColumn.values()) {
            leads[column.ordinal()] = encoding.lead(column);
            most += leads[column.ordinal()].length + Bytes.NUMBER;
        }
        this.room = most;
        this.noMeasure = encoding.cell(LedgerColumn.MEASURE, "");
        this.noCounts = encoding.join(
                encoding.cell(LedgerColumn.COUNT_BEFORE, ""), encoding.cell(LedgerColumn.COUNT_AFTER, ""));
        this.noCuts = noCuts();
        this.tails = new TailCells(encoding, unit.code());
    }

    private byte[] noCuts() {
        Bytes cuts = new Bytes(room);
        for (LedgerColumn cut : CUTS) {
            money(cut, 0, cuts);
        }
        return cuts.toArray();
    }

    void write(LedgerCursor line, long number, Bytes bytes) {
        bytes.room(room);
        bytes.put(leads[LedgerColumn.LINE.ordinal()]);
        bytes.whole(number);
        unnumbered(line, bytes);
    }

    /** All behind the line's number. */
    void unnumbered(LedgerCursor line, Bytes bytes) {
        OfferCells offer = offer(line);
        bytes.room(room);
        bytes.put(program);
        bytes.put(offer.head());
        bytes.put(deals.of(line));
        bytes.put(offer.days(line, dates));
        measures(line, bytes);
        bytes.put(offer.rate(line));
        money(line, bytes);
        bytes.put(tails.of(line.reasons()));
    }

    private OfferCells offer(LedgerCursor line) {
        int place = line.offer();
        int version = line.version();
        OfferCells known = place < offers.length && version < offers[place].length ? offers[place][version] : null;
        return known == null ? made(line, place, version) : known;
    }

    private OfferCells made(LedgerCursor line, int place, int version) {
        if (place >= offers.length) {
            int known = offers.length;
            offers = Arrays.copyOf(offers, place + 1);
            Arrays.fill(offers, known, offers.length, new OfferCells[0]);
        }
        if (version >= offers[place].length) {
            offers[place] = Arrays.copyOf(offers[place], version + 1);
        }
        OfferCells made = new OfferCells(line, encoding);
        offers[place][version] = made;
        return made;
    }

    private void measures(LedgerCursor line, Bytes bytes) {
        bytes.room(room);
        if (line.measured()) {
            measure(LedgerColumn.MEASURE, line.measure(), bytes);
        } else {
            bytes.put(noMeasure);
        }
        if (line.counted()) {
            measure(LedgerColumn.COUNT_BEFORE, line.countBefore(), bytes);
            measure(LedgerColumn.COUNT_AFTER, line.countAfter(), bytes);
        } else {
            bytes.put(noCounts);
        }
    }

    private void money(LedgerCursor line, Bytes bytes) {
        bytes.room(room);
        bytes.put(leads[LedgerColumn.EARNED.ordinal()]);
        int from = bytes.size();
        money(line.earned(), bytes);
        int to = bytes.size();
        if (line.uncut()) {
            bytes.put(noCuts);
            bytes.put(leads[LedgerColumn.PAID.ordinal()]);
            bytes.again(from, to);
            return;
        }
        money(LedgerColumn.LIMIT_CUT, line.limitCut(), bytes);
        money(LedgerColumn.STACKING_CUT, line.stackingCut(), bytes);
        money(LedgerColumn.BUDGET_CUT, line.budgetCut(), bytes);
        money(LedgerColumn.HELD, line.held(), bytes);
        money(LedgerColumn.COMMITTED, line.committed(), bytes);
        money(LedgerColumn.CLAWED_BACK, line.clawedBack(), bytes);
        money(LedgerColumn.PAID, line.paid(), bytes);
    }

    private void measure(LedgerColumn column, long value, Bytes bytes) {
        bytes.put(leads[column.ordinal()]);
        if (quoted) {
            bytes.put('"');
            bytes.measure(value);
            bytes.put('"');
        } else {
            bytes.measure(value);
        }
    }

    private void money(LedgerColumn column, long minor, Bytes bytes) {
        bytes.put(leads[column.ordinal()]);
        money(minor, bytes);
    }

    private void money(long minor, Bytes bytes) {
        if (quoted) {
            bytes.put('"');
            bytes.decimal(minor, digits);
            bytes.put('"');
        } else {
            bytes.decimal(minor, digits);
        }
    }
}
