package dev.earnest.report;

import dev.earnest.analysis.compare.Movers;
import dev.earnest.analysis.roi.Glance;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a program by a change, in a line or two for people. */
public final class GlanceText {
    private GlanceText() {}

    /** What a program pays and brings. */
    public static String of(Glance glance) {
        CurrencyUnit unit = glance.currency();
        BigDecimal roi = glance.roi();
        return "payout " + money(unit, glance.paid()) + " " + unit.code()
                + (roi == null ? "" : "   ROI " + percent(roi));
    }

    /**
     * What differs, in two lines.
     *
     * @param seconds how long it took to work out; empty where nobody wants to know
     */
    public static List<String> of(Glance before, Glance after, String seconds) {
        String money = difference(before, after);
        if (before.paid() != after.paid()) {
            money += " to " + money(after.currency(), after.paid()) + " "
                    + after.currency().code();
        }
        return List.of(
                line(money, before, after),
                moved(Movers.of(before, after)) + (seconds.isEmpty() ? "" : "   " + seconds));
    }

    /** The difference alone, in two lines. */
    public static List<String> sinceBase(Glance base, Glance after) {
        return List.of(line(difference(base, after), base, after), moved(Movers.of(base, after)));
    }

    private static String line(String money, Glance before, Glance after) {
        String roi = roi(before.roi(), after.roi());
        return "payout " + money + (roi.isEmpty() ? "" : "   " + roi);
    }

    private static String difference(Glance before, Glance after) {
        return difference(after.currency(), before.paid(), after.paid());
    }

    /** How much more is paid, in minor units, with its share of what was paid before. */
    public static String difference(CurrencyUnit unit, long before, long after) {
        long difference = Math.subtractExact(after, before);
        if (difference == 0) {
            return "unchanged at " + money(unit, after) + " " + unit.code();
        }
        String text = Cells.people(Kind.DIFFERENCE, unit, difference, "", true);
        if (before <= 0) {
            return text;
        }
        BigDecimal growth = BigDecimal.valueOf(difference).divide(BigDecimal.valueOf(before), MathContext.DECIMAL128);
        return text + " (" + Cells.people(Kind.GROWTH, null, growth, "", true) + ")";
    }

    private static String roi(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null && after == null) {
            return "";
        }
        String now = after == null ? "n/a" : percent(after);
        String then = before == null ? "n/a" : percent(before);
        return now.equals(then) ? "ROI " + now : "ROI " + then + " -> " + now;
    }

    private static String moved(Movers moved) {
        String of = " of " + Findings.words(moved.partners(), "partner");
        if (moved.losers() == 0 && moved.winners() == 0) {
            return "none" + of + " loses or gains";
        }
        if (moved.losers() == 0) {
            return count(moved.winners()) + of + gain(moved) + ", none loses";
        }
        String lose = count(moved.losers()) + of + (moved.losers() == 1 ? " loses, " : " lose, ");
        return lose + (moved.winners() == 0 ? "none gains" : count(moved.winners()) + gain(moved));
    }

    private static String gain(Movers moved) {
        return moved.winners() == 1 ? " gains" : " gain";
    }

    private static String count(int number) {
        return Cells.people(Kind.COUNT, null, number, "", true);
    }

    private static String money(CurrencyUnit unit, long minor) {
        return Cells.people(Kind.MONEY, unit, minor, "", true);
    }

    private static String percent(BigDecimal fraction) {
        String text = Cells.group(
                fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString(), true);
        return (fraction.signum() > 0 ? "+" : "") + text + "%";
    }
}
