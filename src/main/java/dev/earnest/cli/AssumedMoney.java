package dev.earnest.cli;

import dev.earnest.analysis.PartSums;
import dev.earnest.analysis.compare.BreakEvenResponse;
import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** What behaviour comes to in money, in sentences. */
final class AssumedMoney {
    /** A growth that nobody would notice. */
    private static final BigDecimal NOTHING = new BigDecimal("0.0001");

    private final CurrencyUnit unit;
    private final CompareRequest request;

    AssumedMoney(CurrencyUnit unit, CompareRequest request) {
        this.unit = unit;
        this.request = request;
    }

    /** What of a difference is the program's, and what the partners'. */
    String parts(Payouts base, Payouts same, Payouts next) {
        long before = paid(base);
        long after = paid(same);
        long altered = paid(next);
        return "On the same deals it pays " + text(after) + " (" + signed(after - before)
                + "); what partners are assumed to do adds " + signed(altered - after) + ".";
    }

    private long paid(Payouts payouts) {
        PartSums sums = new PartSums();
        for (LedgerCursor line :
                payouts.linesByOffer(day(request.from(), Integer.MIN_VALUE), day(request.to(), Integer.MAX_VALUE))) {
            while (line.next()) {
                sums.add(0, line);
            }
        }
        return sums.parts(0).paid();
    }

    private static int day(@org.jspecify.annotations.Nullable LocalDate day, int otherwise) {
        return day == null ? otherwise : (int) day.toEpochDay();
    }

    /** How much more partners must sell for a change to pay for itself. */
    List<String> breakEven(BreakEvenResponse response) {
        String who = response.group() == null ? "Partners" : "Partners of " + response.field() + " " + response.group();
        BigDecimal growth = response.response();
        String money = text(minor(response.more().abs()));
        String method = "  " + money + " / (margin of what they sell " + text(minor(response.margin()))
                + " - its payout " + text(minor(response.payout())) + ")";
        if (growth == null) {
            return List.of(
                    "No growth pays for what this change costs: payout takes the whole margin of what they sell",
                    method);
        }
        if (growth.abs().compareTo(NOTHING) < 0) {
            return List.of();
        }
        String said = response.more().signum() > 0
                ? who + " must sell " + percent(growth) + " more for this change to pay for itself"
                : "What this change saves is lost again where p" + who.substring(1) + " sell " + percent(growth.abs())
                        + " less";
        return List.of(said, method);
    }

    private static String percent(BigDecimal fraction) {
        BigDecimal percent = fraction.movePointRight(2);
        int digits = percent.compareTo(BigDecimal.ONE) < 0 ? 2 : 1;
        return percent.setScale(digits, RoundingMode.UP).toPlainString() + "%";
    }

    private long minor(BigDecimal units) {
        return units.movePointRight(unit.digits())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private String text(long minor) {
        String plain = unit.text(minor);
        int dot = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < dot; i++) {
            boolean separates = i > 0 && plain.charAt(i - 1) != '-' && (dot - i) % 3 == 0;
            grouped.append(separates ? "," : "").append(plain.charAt(i));
        }
        return grouped.append(plain.substring(dot)).toString();
    }

    private String signed(long minor) {
        return (minor > 0 ? "+" : "") + text(minor);
    }
}
