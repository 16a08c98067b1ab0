package dev.earnest.ledger;

import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes the ledger of a run as bytes: the same for the same inputs, on any number of threads. */
public final class LedgerWriter {
    private final Payouts payouts;
    private final LedgerFormat format;
    private final LineText text;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;

    /**
     * A writer of the lines earned from one day to another.
     *
     * @param from first day, included; null: from the first line
     * @param to last day, included; null: to the last line
     */
    public LedgerWriter(Payouts payouts, LedgerFormat format, @Nullable LocalDate from, @Nullable LocalDate to) {
        this.payouts = payouts;
        this.format = format;
        this.text = new LineText(payouts);
        this.from = from;
        this.to = to;
    }

    /** Writes all lines, UTF-8; returns how many. The stream is flushed, not closed. */
    public long write(OutputStream out) throws IOException {
        Bytes bytes = new Bytes(out);
        if (format == LedgerFormat.CSV) {
            bytes.put(LedgerColumn.header());
            bytes.put('\n');
        }
        int first = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        int last = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
        LedgerCursor line = payouts.ledger();
        long count = 0;
        while (line.next()) {
            if (line.earnedDay() >= first && line.earnedDay() <= last) {
                count++;
                Cells cells = new Cells(bytes, format);
                write(line, count, cells);
                cells.end();
                bytes.flushIfFull();
            }
        }
        bytes.flush();
        out.flush();
        return count;
    }

    private void write(LedgerCursor line, long number, Cells cells) {
        int digits = text.digits();
        cells.number(LedgerColumn.LINE, number);
        cells.text(LedgerColumn.CATALOG_VERSION, line.catalogVersion());
        cells.text(LedgerColumn.OFFER_ID, line.offerId());
        cells.text(LedgerColumn.TYPE, line.type().word());
        cells.text(LedgerColumn.PARTNER_ID, text.partner(line));
        cells.text(LedgerColumn.DEAL_ID, text.deal(line));
        cells.text(LedgerColumn.EVENT_ID, text.event(line));
        cells.text(LedgerColumn.ACCOUNT_ID, text.account(line));
        cells.text(LedgerColumn.PRODUCT, text.product(line));
        cells.text(LedgerColumn.REGION, text.region(line));
        cells.text(LedgerColumn.PERIOD, line.period());
        cells.text(LedgerColumn.EARNED_DATE, text.date(line.earnedDay()));
        cells.text(LedgerColumn.PAY_DATE, text.date(line.payDay()));
        cells.text(LedgerColumn.KIND, line.kind().word());
        if (line.measured()) {
            cells.decimal(LedgerColumn.MEASURE, line.measure(), 4, 0);
        } else {
            cells.text(LedgerColumn.MEASURE, "");
        }
        if (line.counted()) {
            cells.decimal(LedgerColumn.COUNT_BEFORE, line.countBefore(), 4, 0);
            cells.decimal(LedgerColumn.COUNT_AFTER, line.countAfter(), 4, 0);
        } else {
            cells.text(LedgerColumn.COUNT_BEFORE, "");
            cells.text(LedgerColumn.COUNT_AFTER, "");
        }
        cells.text(LedgerColumn.RATE, text.rate(line));
        cells.decimal(LedgerColumn.EARNED, line.earned(), digits, digits);
        cells.decimal(LedgerColumn.LIMIT_CUT, line.limitCut(), digits, digits);
        cells.decimal(LedgerColumn.STACKING_CUT, line.stackingCut(), digits, digits);
        cells.decimal(LedgerColumn.BUDGET_CUT, line.budgetCut(), digits, digits);
        cells.decimal(LedgerColumn.HELD, line.held(), digits, digits);
        cells.decimal(LedgerColumn.COMMITTED, line.committed(), digits, digits);
        cells.decimal(LedgerColumn.CLAWED_BACK, line.clawedBack(), digits, digits);
        cells.decimal(LedgerColumn.PAID, line.paid(), digits, digits);
        cells.text(LedgerColumn.CURRENCY, text.currency());
        cells.text(LedgerColumn.REASON, line.reason());
    }
}
