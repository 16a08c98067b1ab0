package dev.earnest.check;

import dev.earnest.deal.Kind;
import dev.earnest.deal.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a mapping did to a file, column by column. */
public final class Effects {
    private static final int SHOWN = 4;

    private final FileProfile file;
    private final Mapping.FileMapping mapping;
    private final List<Effect> effects = new ArrayList<>();

    private Effects(FileProfile file, Mapping.FileMapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    /** The effects in the order of the file's columns, then what comes from elsewhere. */
    public static List<Effect> of(FileProfile file, Mapping mapping) {
        Effects effects = new Effects(file, mapping.of(file.role()));
        file.columns().forEach(effects::column);
        effects.elsewhere();
        return effects.effects;
    }

    private void column(ColumnProfile column) {
        ColumnUse use = column.use();
        if (use.ours().isEmpty()) {
            boolean part = mapping.id().contains(use.name());
            add(use.name(), "", part ? "a part of the id" : "not used", 0);
        }
        for (String ours : use.ours()) {
            List<String> what = new ArrayList<>();
            if (!ours.equals(use.name())) {
                what.add("renamed");
            }
            long changed = blanks(column, what) + values(column, ours, what);
            Kind kind = file.role().columns().get(ours);
            changed += kind == Kind.DATE ? dates(column, what) : kind == Kind.NUMBER ? numbers(column, what) : 0;
            boolean unknown = kind == null && ours.equals(use.name());
            add(
                    use.name(),
                    ours,
                    what.isEmpty()
                            ? mapping.id().contains(ours)
                                    ? "a part of the id"
                                    : unknown ? "a field of its own" : "as it is"
                            : String.join("; ", what),
                    changed);
        }
    }

    private long blanks(ColumnProfile column, List<String> what) {
        long count = column.values().stream()
                .filter(value -> mapping.blanks().contains(value.text()))
                .mapToLong(ColumnProfile.Value::count)
                .sum();
        if (count > 0) {
            what.add(number(count) + " left blank by `null`");
        }
        return count;
    }

    private long values(ColumnProfile column, String ours, List<String> what) {
        Mapping.Values values = mapping.values().get(ours);
        if (values == null) {
            return 0;
        }
        List<String> told = new ArrayList<>();
        long changed = 0;
        long rest = 0;
        for (ColumnProfile.Value value : column.most(Integer.MAX_VALUE)) {
            String word = values.words().get(value.text());
            boolean otherwise = word == null
                    && values.otherwise() != null
                    && !mapping.blanks().contains(value.text());
            String becomes = otherwise ? values.otherwise() : word;
            if (becomes != null && !becomes.equals(value.text())) {
                changed += value.count();
                rest += told.size() < SHOWN ? 0 : value.count();
                if (told.size() < SHOWN) {
                    told.add(value.text() + " -> " + becomes + " (" + number(value.count()) + ")");
                }
            }
        }
        if (!told.isEmpty()) {
            what.add(String.join(", ", told) + (rest > 0 ? ", others (" + number(rest) + ")" : ""));
        }
        return changed;
    }

    private long dates(ColumnProfile column, List<String> what) {
        long count = 0;
        for (Shape shape : Shape.values()) {
            count += shape.isDate() && shape != Shape.ISO_DATE ? column.count(shape) : 0;
        }
        if (count > 0 && mapping.dates() != null) {
            what.add("dates " + mapping.dates() + " -> yyyy-MM-dd (" + number(count) + ")");
            return count;
        }
        return 0;
    }

    private long numbers(ColumnProfile column, List<String> what) {
        long count = 0;
        for (Shape shape : Shape.values()) {
            boolean plain = shape == Shape.WHOLE || shape == Shape.POINT || shape == Shape.SCIENTIFIC;
            count += shape.isNumber() && !plain ? column.count(shape) : 0;
        }
        if (count > 0 && !mapping.numbers().equals(Mapping.NumberStyle.PLAIN)) {
            String sample = mapping.numbers().decimal() == ',' ? "1.234,56" : "1,234.56";
            what.add("numbers " + sample + " -> 1234.56 (" + number(count) + ")");
            return count;
        }
        return 0;
    }

    private void elsewhere() {
        String id = file.role().idColumn();
        if (!mapping.id().isEmpty()) {
            add(String.join(" + ", mapping.id()), id == null ? "partner_id" : id, "joined by `-`", file.rows());
        }
        for (Map.Entry<String, String> constant : mapping.constants().entrySet()) {
            add("", constant.getKey(), "`" + constant.getValue() + "` in every row", file.rows());
        }
        for (Mapping.Join join : mapping.joins()) {
            join.take()
                    .forEach((ours, theirs) -> add(
                            "",
                            ours,
                            "`" + theirs + "` of " + join.file() + ", by `" + join.ours() + "`",
                            file.rows()));
        }
        boolean deals = file.role() == dev.earnest.deal.Role.DEALS;
        if (deals && file.column("stage") == null && !mapping.constants().containsKey("stage")) {
            add("", "stage", "`won` in every row: the file has no stage", file.rows());
        }
    }

    private void add(String theirs, String ours, String what, long changed) {
        effects.add(new Effect(file.role(), file.input().name(), theirs, ours, what, changed));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
