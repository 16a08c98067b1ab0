package dev.earnest.ledger;

import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.LineKind;
import java.math.BigDecimal;
import java.util.Arrays;

/** The cells that lines of one offer and version have in common, each made once; for one thread. */
final class OfferCells {
    private final Encoding encoding;
    private final byte[] head;
    private final byte[] noRate;
    private byte[][] rates = {};
    private byte[] days = {};
    private int earned;
    private int counted;
    private int payable;
    private LineKind kind = LineKind.EARNING;

    /** @param line any line of the offer and version */
    OfferCells(LedgerCursor line, Encoding encoding) {
        this.encoding = encoding;
        this.head = encoding.join(
                encoding.cell(LedgerColumn.CATALOG_VERSION, line.catalogVersion()),
                encoding.cell(LedgerColumn.OFFER_ID, line.offerId()),
                encoding.cell(LedgerColumn.TYPE, line.type().word()));
        this.noRate = encoding.cell(LedgerColumn.RATE, "");
    }

    /** Version, offer and type. */
    byte[] head() {
        return head;
    }

    /** Period, earning date, pay date and kind: those of the line before where they are the same. */
    byte[] days(LedgerCursor line, DayCells dates) {
        int earnedDay = line.earnedDay();
        int periodDay = line.periodDay();
        int payDay = line.payDay();
        if (days.length == 0
                || earnedDay != earned
                || periodDay != counted
                || payDay != payable
                || line.kind() != kind) {
            earned = earnedDay;
            counted = periodDay;
            payable = payDay;
            kind = line.kind();
            days = encoding.join(
                    encoding.cell(LedgerColumn.PERIOD, line.period()),
                    encoding.lead(LedgerColumn.EARNED_DATE),
                    dates.of(earnedDay),
                    encoding.lead(LedgerColumn.PAY_DATE),
                    dates.of(payDay),
                    encoding.cell(LedgerColumn.KIND, kind.word()));
        }
        return days;
    }

    /** The rate as a plain decimal; blank where there is no single one. */
    byte[] rate(LedgerCursor line) {
        int number = line.rateNumber();
        return number < 0
                ? noRate
                : number < rates.length && rates[number].length > 0 ? rates[number] : made(line, number);
    }

    private byte[] made(LedgerCursor line, int number) {
        if (number >= rates.length) {
            int known = rates.length;
            rates = Arrays.copyOf(rates, number + 1);
            Arrays.fill(rates, known, rates.length, new byte[0]);
        }
        BigDecimal rate = line.rate();
        rates[number] = rate == null ? noRate : encoding.cell(LedgerColumn.RATE, rate.toPlainString());
        return rates[number];
    }
}
