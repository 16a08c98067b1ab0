package dev.earnest.check.guess;

import dev.earnest.check.ColumnProfile;
import dev.earnest.check.Shape;
import dev.earnest.deal.Kind;
import dev.earnest.deal.Role;
import dev.earnest.money.CurrencyUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well a column of a file fits one of ours, by its name and by what is in it. */
final class Fit {
    private static final int SAME = 100;
    private static final int KNOWN = 90;
    private static final int PART = 62;
    private static final int LEAST = 40;

    private final Role role;
    private final Names names;

    Fit(Role role, Names names) {
        this.role = role;
        this.names = names;
    }

    /** The fit; null where the column cannot be it. */
    @Nullable
    Place of(String ours, ColumnProfile column) {
        int named = name(ours, column.use().name());
        Kind kind = role.columns().getOrDefault(ours, Kind.TEXT);
        String content = content(ours, kind, column);
        if (content == null) {
            return null;
        }
        int inside = inside(ours, column);
        int score = named == 0 ? inside : Math.min(SAME, named + (inside > 0 ? 5 : 0));
        if (column.filled() == 0) {
            score -= 15;
        }
        boolean part = named < KNOWN - 9;
        String why = (named == SAME ? "our name" : named == 0 ? "" : part ? "a part of the name" : "a known name")
                + (named > 0 && !content.isEmpty() ? "; " : "")
                + content;
        return score < LEAST ? null : new Place(ours, column, score, why);
    }

    private int name(String ours, String theirs) {
        if (theirs.equals(ours)) {
            return SAME;
        }
        String plain = Names.plain(theirs);
        List<String> known = names.of(role, ours);
        int index = known.indexOf(plain);
        if (index >= 0) {
            // the earlier of two known names is the more usual one
            return index == 0 ? SAME - 1 : KNOWN - Math.min(9, index / 3);
        }
        String padded = " " + plain + " ";
        int best = 0;
        for (String name : known) {
            boolean words = name.length() > 3 && padded.contains(" " + name + " ");
            best = Math.max(
                    best, words ? PART - Math.min(20, (plain.length() - name.length()) / 2) + name.length() / 4 : 0);
        }
        return best;
    }

    /** What speaks for the column in its cells; empty for nothing, null where they cannot be it. */
    private @Nullable String content(String ours, Kind kind, ColumnProfile column) {
        if (column.filled() == 0) {
            return "blank throughout";
        }
        return switch (kind) {
            case DATE -> dates(column) * 10 >= column.filled() * 8 ? "dates" : null;
            case NUMBER -> numbers(column) * 10 >= column.filled() * 8 ? "numbers" : null;
            case ID -> unique(column) ? "every cell differs" : null;
            case PARTNER, ACCOUNT -> isName(column) ? repeats(ours, column) : null;
            case TEXT -> words(ours, column);
        };
    }

    static boolean unique(ColumnProfile column) {
        long distinct = column.distinct();
        boolean all = column.isComplete() ? distinct == column.filled() : distinct * 100 >= column.filled() * 92;
        return column.blanks() == 0 && all && dates(column) == 0;
    }

    private static boolean isName(ColumnProfile column) {
        return dates(column) * 2 < column.filled()
                && column.count(Shape.POINT) * 2 < column.filled()
                && column.count(Shape.FLAG) * 2 < column.filled();
    }

    private @Nullable String repeats(String ours, ColumnProfile column) {
        if (role == Role.PARTNERS && ours.equals("partner_id")) {
            return column.distinct() * 2 >= column.filled() ? "nearly every cell differs" : null;
        }
        return column.distinct() + " different in " + column.filled();
    }

    private @Nullable String words(String ours, ColumnProfile column) {
        if (ours.equals("currency")) {
            return currencies(column) * 10 >= column.filled() * 8
                    ? "codes of currencies"
                    : column.type().equals("categories") && named(ours, column) ? "words" : null;
        }
        if (ours.equals("stage")) {
            return Stages.fits(column) ? "stages" : null;
        }
        boolean dates = dates(column) * 2 > column.filled();
        boolean decimals = (column.count(Shape.POINT) + column.count(Shape.COMMA)) * 2 > column.filled();
        return dates || decimals ? null : "";
    }

    private boolean named(String ours, ColumnProfile column) {
        return name(ours, column.use().name()) >= KNOWN - 9;
    }

    /** What the cells alone say, where the name says nothing: only for what can be told. */
    private int inside(String ours, ColumnProfile column) {
        if (column.filled() == 0 || role != Role.DEALS) {
            return 0;
        }
        return switch (ours) {
            case "stage" -> Stages.hasWon(column) ? 55 : 0;
            case "currency" -> currencies(column) * 10 >= column.filled() * 9 ? 55 : 0;
            default -> 0;
        };
    }

    private static long currencies(ColumnProfile column) {
        return column.values().stream()
                .filter(value -> CurrencyUnit.codes().contains(value.text().toUpperCase(Locale.ROOT)))
                .mapToLong(ColumnProfile.Value::count)
                .sum();
    }

    static long dates(ColumnProfile column) {
        long count = 0;
        for (Shape shape : Shape.values()) {
            count += shape.isDate() ? column.count(shape) : 0;
        }
        return Math.max(count, packed(column));
    }

    /** Cells like 20260331. */
    static long packed(ColumnProfile column) {
        boolean all = column.filled() > 0 && column.count(Shape.WHOLE) == column.filled();
        boolean days = all
                && column.values().stream()
                        .allMatch(value ->
                                value.text().matches("(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])"));
        return days ? column.filled() : 0;
    }

    static long numbers(ColumnProfile column) {
        long count = 0;
        for (Shape shape : Shape.values()) {
            count += shape.isNumber() ? column.count(shape) : 0;
        }
        return count;
    }
}
