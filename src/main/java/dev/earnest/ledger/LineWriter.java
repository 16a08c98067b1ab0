package dev.earnest.ledger;

import dev.earnest.deal.IdColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Formats ledger lines into a buffer; for one thread. */
final class LineWriter {
    private final Encoding encoding;
    private final LineCells cells;
    private final int digits;
    private final byte[] currency;
    private final byte[] end;
    private final byte[][] leads = new byte[LedgerColumn.values().length][];
    private final byte[] zero;
    private byte[][] offers = {};
    private String[] versions = {};

    LineWriter(Payouts payouts, Encoding encoding) {
        this.encoding = encoding;
        this.cells = new LineCells(payouts, encoding);
        this.digits = payouts.timeline().last().currency().digits();
        this.currency = encoding.text(payouts.timeline().last().currency().code());
        this.end = encoding.end();
        for (LedgerColumn column : LedgerColumn.values()) {
            leads[column.ordinal()] = encoding.lead(column);
        }
        String nothing = digits == 0 ? "0" : "0." + "0".repeat(digits);
        this.zero = (encoding.quotesNumbers() ? "\"" + nothing + "\"" : nothing)
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    void write(LedgerCursor line, long number, Bytes bytes) {
        bytes.put(leads[LedgerColumn.LINE.ordinal()]);
        bytes.decimal(number, 0, 0);
        bytes.put(offer(line));
        put(LedgerColumn.PARTNER_ID, cells.partner(line), bytes);
        id(LedgerColumn.DEAL_ID, cells.deals(), line.dealRow(), bytes);
        id(LedgerColumn.EVENT_ID, cells.events(), line.eventRow(), bytes);
        put(LedgerColumn.ACCOUNT_ID, cells.account(line), bytes);
        put(LedgerColumn.PRODUCT, cells.product(line), bytes);
        put(LedgerColumn.REGION, cells.region(line), bytes);
        put(LedgerColumn.PERIOD, cells.period(line), bytes);
        put(LedgerColumn.EARNED_DATE, cells.date(line.earnedDay()), bytes);
        put(LedgerColumn.PAY_DATE, cells.date(line.payDay()), bytes);
        put(LedgerColumn.KIND, cells.kind(line), bytes);
        measure(LedgerColumn.MEASURE, line.measured(), line.measured() ? line.measure() : 0, bytes);
        boolean counted = line.counted();
        measure(LedgerColumn.COUNT_BEFORE, counted, counted ? line.countBefore() : 0, bytes);
        measure(LedgerColumn.COUNT_AFTER, counted, counted ? line.countAfter() : 0, bytes);
        put(LedgerColumn.RATE, cells.rate(line), bytes);
        money(LedgerColumn.EARNED, line.earned(), bytes);
        money(LedgerColumn.LIMIT_CUT, line.limitCut(), bytes);
        money(LedgerColumn.STACKING_CUT, line.stackingCut(), bytes);
        money(LedgerColumn.BUDGET_CUT, line.budgetCut(), bytes);
        money(LedgerColumn.HELD, line.held(), bytes);
        money(LedgerColumn.COMMITTED, line.committed(), bytes);
        money(LedgerColumn.CLAWED_BACK, line.clawedBack(), bytes);
        money(LedgerColumn.PAID, line.paid(), bytes);
        put(LedgerColumn.CURRENCY, currency, bytes);
        put(LedgerColumn.REASON, cells.reason(line), bytes);
        bytes.put(end);
    }

    /** The cells that are the same for all lines of an offer in a version. */
    private byte[] offer(LedgerCursor line) {
        int place = line.offer();
        if (place >= offers.length) {
            offers = Arrays.copyOf(offers, place + 16);
            versions = Arrays.copyOf(versions, place + 16);
        }
        byte[] known = offers[place];
        if (known == null || !line.catalogVersion().equals(versions[place])) {
            Bytes made = new Bytes(128);
            put(LedgerColumn.CATALOG_VERSION, encoding.text(line.catalogVersion()), made);
            put(LedgerColumn.OFFER_ID, encoding.text(line.offerId()), made);
            put(LedgerColumn.TYPE, encoding.text(line.type().word()), made);
            known = made.toArray();
            offers[place] = known;
            versions[place] = line.catalogVersion();
        }
        return known;
    }

    private void id(LedgerColumn column, @Nullable IdColumn ids, int row, Bytes bytes) {
        bytes.put(leads[column.ordinal()]);
        if (ids == null || row < 0) {
            bytes.put(cells.blank());
        } else if (!bytes.putPlain(ids, row, encoding.quotesNumbers())) {
            bytes.put(encoding.text(ids.text(row)));
        }
    }

    private void put(LedgerColumn column, byte[] cell, Bytes bytes) {
        bytes.put(leads[column.ordinal()]);
        bytes.put(cell);
    }

    private void measure(LedgerColumn column, boolean there, long value, Bytes bytes) {
        bytes.put(leads[column.ordinal()]);
        if (there) {
            number(value, 4, 0, bytes);
        } else {
            bytes.put(cells.blank());
        }
    }

    private void money(LedgerColumn column, long minor, Bytes bytes) {
        bytes.put(leads[column.ordinal()]);
        if (minor == 0) {
            bytes.put(zero);
        } else {
            number(minor, digits, digits, bytes);
        }
    }

    private void number(long value, int decimals, int least, Bytes bytes) {
        if (encoding.quotesNumbers()) {
            bytes.put('"');
            bytes.decimal(value, decimals, least);
            bytes.put('"');
        } else {
            bytes.decimal(value, decimals, least);
        }
    }
}
