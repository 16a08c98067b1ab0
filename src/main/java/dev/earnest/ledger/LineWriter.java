package dev.earnest.ledger;

import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;

/** Formats ledger lines into a buffer; for one thread. */
final class LineWriter {
    private final Encoding encoding;
    private final LineCells cells;
    private final int digits;
    private final byte[] currency;
    private final byte[] end;
    private final byte[][] leads = new byte[LedgerColumn.values().length][];
    private final byte[] zero;

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
        put(LedgerColumn.CATALOG_VERSION, cells.word(line.catalogVersion()), bytes);
        put(LedgerColumn.OFFER_ID, cells.word(line.offerId()), bytes);
        put(LedgerColumn.TYPE, cells.word(line.type().word()), bytes);
        put(LedgerColumn.PARTNER_ID, cells.partner(line), bytes);
        put(LedgerColumn.DEAL_ID, cells.deal(line), bytes);
        put(LedgerColumn.EVENT_ID, cells.event(line), bytes);
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
