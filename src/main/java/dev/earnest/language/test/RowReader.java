package dev.earnest.language.test;

import dev.earnest.language.bind.Columns;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a row of a test into the texts a data file would hold. */
final class RowReader {
    private RowReader() {}

    static @Nullable Row read(Spot spot, String... required) {
        MapNode map = spot.map("a row: `{" + required[0] + ": …}`");
        if (map == null) {
            return null;
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Entry entry : map.entries()) {
            Spot value = new Spot(spot.findings(), entry.value(), spot.place().key(entry.key()));
            if (entry.key().equals("<<")) {
                continue;
            }
            String text = text(entry.key(), value);
            if (text != null) {
                cells.put(entry.key(), new Cell(text, entry.value().span()));
            }
        }
        for (String column : required) {
            if (map.entry(column) == null) {
                spot.error("missing-key", "the row has no `" + column + "`", "add `" + column + ": …`");
            }
        }
        return new Row(cells, map.span());
    }

    private static @Nullable String text(String column, Spot spot) {
        if (!(spot.node() instanceof ScalarNode scalar)) {
            spot.scalar("a value", "`" + column + ": …`");
            return null;
        }
        if (scalar.isNothing() || scalar.text().isEmpty()) {
            return "";
        }
        if (Columns.isNumber(column)) {
            BigDecimal number = Numbers.number(spot);
            return number == null ? null : number.toPlainString();
        }
        if (Columns.isDate(column)) {
            LocalDate day = Times.date(spot);
            return day == null ? null : day.toString();
        }
        if (!scalar.quoted() && Numbers.isNumber(scalar.text()) && !zeroLed(scalar.text())) {
            return Numbers.plain(scalar.text());
        }
        return Texts.trapped(spot, scalar, false) ? null : scalar.text();
    }

    private static boolean zeroLed(String text) {
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        return digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.';
    }
}
