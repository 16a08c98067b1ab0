package dev.earnest.language.bind;

import dev.earnest.catalog.Fields;
import dev.earnest.language.read.Reader;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.problem.Nearest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the name of a measure: one the language knows, or a numeric column. */
final class Measures {
    static final List<String> KNOWN = List.of("amount", "list_amount", "margin", "arr", "mrr", "quantity", "count");
    private static final Set<String> NOT_MONEY = Set.of("quantity", "count", "term_months", "days_to_close");

    private Measures() {}

    /** A measure that is summed or paid on. */
    static Reader<String> of(Context context) {
        return spot -> {
            String column = column(spot);
            if (column != null
                    && !KNOWN.contains(column)
                    && context.names().metrics().containsKey(column)) {
                spot.error(
                        "not-a-measure",
                        "`" + column + "` is a metric of the partner, not a measure of the deal",
                        "only `tiers.counts` takes a metric; " + known());
                return null;
            }
            return column;
        };
    }

    /** A measure in money, of which a percent is a sum of money. */
    static Reader<String> money(Context context) {
        return spot -> inMoney(spot, of(context).read(spot));
    }

    /** The column, where it is one in money; else that is told. */
    static @Nullable String inMoney(Spot spot, @Nullable String column) {
        if (column != null && !isMoney(column)) {
            spot.error(
                    "not-a-money-measure",
                    "`" + column + "` is no money, so no share of it can be paid",
                    "use amount, list_amount, margin, arr or mrr");
            return null;
        }
        return column;
    }

    static boolean isMoney(String column) {
        return !NOT_MONEY.contains(column);
    }

    /** A column of a data file that can be summed. */
    static @Nullable String column(Spot spot) {
        String column = Texts.text(spot);
        if (column == null) {
            return null;
        }
        if (Fields.notNumeric(column) && !column.equals("quota")) {
            spot.error("not-a-measure", "column `" + column + "` holds no numbers", known());
            return null;
        }
        if (column.indexOf(' ') >= 0) {
            String near = Nearest.to(column, KNOWN);
            spot.error(
                    "not-a-measure",
                    "`" + column + "` is no measure",
                    (near == null ? "" : "did you mean `" + near + "`? ") + known());
            return null;
        }
        return column;
    }

    private static String known() {
        return "measures are " + String.join(", ", KNOWN) + " or any numeric column";
    }
}
