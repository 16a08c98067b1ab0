package dev.earnest.report;

import dev.earnest.explain.Phrase;
import dev.earnest.explain.Spot;
import dev.earnest.money.CurrencyUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of an explanation: text and detail on the left, sums and where it is written on the right. */
final class ExplainRows {
    private static final int USUAL_WIDTH = 100;

    private final Look look;
    private final boolean grouped;
    private final int width;

    ExplainRows(Look look, boolean grouped) {
        this.look = look;
        this.grouped = grouped;
        this.width = look.width() == Look.UNLIMITED ? USUAL_WIDTH : Math.max(60, look.width());
    }

    /**
     * A row.
     *
     * @param level how far it is indented
     * @param number of the step; 0 for what a step is made of
     * @param word stands where a sum would, where there is none
     */
    record Row(
            int level,
            int number,
            String kind,
            Phrase text,
            Phrase detail,
            @Nullable Long money,
            String word,
            @Nullable Spot at) {}

    String text(Phrase phrase) {
        return Cells.clean(phrase.text(digits -> Cells.group(digits, grouped)));
    }

    String money(CurrencyUnit unit, long minor) {
        return Cells.group(unit.text(minor), grouped);
    }

    /** The name of the file without its folders. */
    static String shortName(Spot spot) {
        Path name = Path.of(spot.file().replace(':', '/')).getFileName();
        return name == null ? spot.toString() : new Spot(name.toString(), spot.line()).toString();
    }

    private String left(Row row) {
        String number = row.number() > 0 ? row.number() + " " : row.level() > 0 ? branch() : "";
        return " " + "  ".repeat(row.level()) + number + text(row.text());
    }

    private String branch() {
        return look.unicode() ? "├ " : "- ";
    }

    private String value(Row row, CurrencyUnit unit) {
        Long money = row.money();
        return money == null ? row.word() : money(unit, money);
    }

    void draw(List<Row> table, CurrencyUnit unit, List<String> lines) {
        int values = 0;
        int places = 0;
        int lefts = 0;
        for (Row row : table) {
            values = Math.max(values, DisplayWidth.of(value(row, unit)));
            places = Math.max(places, row.at() == null ? 0 : DisplayWidth.of(shortName(row.at())));
            lefts = Math.max(lefts, row.detail().isEmpty() ? 0 : DisplayWidth.of(left(row)));
        }
        places = Math.min(places, width / 4);
        int room = width - values - places - 4;
        lefts = Math.min(lefts, room / 2);
        for (Row row : table) {
            draw(row, unit, lefts, room, values, lines);
        }
    }

    private void draw(Row row, CurrencyUnit unit, int lefts, int room, int values, List<String> lines) {
        String left = left(row);
        String detail = text(row.detail());
        String padded = detail.isEmpty() ? left : DisplayWidth.pad(left, lefts, false) + "  " + detail;
        List<String> parts = new ArrayList<>();
        boolean aligned = !detail.isEmpty() && DisplayWidth.of(left) <= lefts;
        wrap(padded, room, aligned ? lefts + 2 : 2 * row.level() + 5, parts);
        String at = row.at() == null ? "" : shortName(row.at());
        String first = DisplayWidth.pad(parts.get(0), room, false) + "  "
                + DisplayWidth.pad(value(row, unit), values, true) + "  " + at;
        lines.add(first.stripTrailing());
        parts.subList(1, parts.size()).forEach(lines::add);
    }

    void rule(List<String> lines) {
        lines.add(" " + look.rule(width - 1));
    }

    void total(String word, CurrencyUnit unit, long minor, List<String> lines) {
        String sum = money(unit, minor) + " " + unit.code();
        lines.add(" " + DisplayWidth.pad(word, Math.max(1, width - 1 - DisplayWidth.of(sum)), false) + sum);
    }

    /** An offer that paid nothing, and why. */
    void reason(String title, Phrase why, String at, List<String> lines) {
        int column = Math.min(24, width / 4);
        String left = " " + title;
        if (DisplayWidth.of(left) > column) {
            lines.add(left);
            left = "";
        }
        List<String> parts = new ArrayList<>();
        int room = width - column - 2 - DisplayWidth.of(at) - 2;
        wrap(text(why), Math.max(20, room), 0, parts);
        for (int i = 0; i < parts.size(); i++) {
            String line = DisplayWidth.pad(i == 0 ? left : "", column, false) + "  " + parts.get(i);
            String place = i == 0 && !at.isEmpty()
                    ? " ".repeat(Math.max(2, width - DisplayWidth.of(line) - DisplayWidth.of(at))) + at
                    : "";
            lines.add(line + place);
        }
    }

    /** A sentence over as many lines as it takes. */
    void wrapped(String sentence, int indent, int further, List<String> lines) {
        List<String> parts = new ArrayList<>();
        wrap(" ".repeat(indent) + sentence, width, further, parts);
        lines.addAll(parts);
    }

    /** Breaks at spaces; a word that is longer than the room stands as it is. */
    private static void wrap(String text, int room, int indent, List<String> parts) {
        String rest = text;
        while (DisplayWidth.of(rest) > room) {
            int cut = rest.lastIndexOf(' ', room);
            if (cut <= indent + 1 || rest.substring(0, cut).isBlank()) {
                break;
            }
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = " ".repeat(indent) + rest.substring(cut + 1).strip();
        }
        parts.add(rest);
    }
}
