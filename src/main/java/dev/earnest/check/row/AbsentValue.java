package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import dev.earnest.deal.TextColumn;
import dev.earnest.problem.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value that offers name and no row has. */
public final class AbsentValue implements DataCheck {
    private static final About NEAR = About.warning(
            "misspelt-value", Topic.CATALOG, "a value that an offer names and no row has, where rows have one like it");
    private static final About ABOUT =
            About.info("absent-value", Topic.CATALOG, "a value that an offer names and no row has");

    /** A column with more words than these holds names. */
    private static final int MOST = 2000;

    private final boolean near;

    /** @param near whether values are told that are like one in the data, or those that are like none */
    public AbsentValue(boolean near) {
        this.near = near;
    }

    @Override
    public About about() {
        return near ? NEAR : ABOUT;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        ReadColumns columns = ReadColumns.of(data);
        if (columns == null) {
            return;
        }
        for (List<Reads.Read> reads : columns.byColumn().values()) {
            Set<String> told = new LinkedHashSet<>();
            for (Reads.Read read : reads) {
                ReadColumns.File file = columns.file(read);
                TextColumn column = file == null ? null : file.frame().text(read.column());
                Set<String> there = column == null ? Set.of() : words(column);
                for (String value : read.values()) {
                    if (!there.isEmpty() && !there.contains(value) && told.add(value)) {
                        add(columns, read, value, there, hits);
                    }
                }
            }
        }
    }

    private void add(ReadColumns columns, Reads.Read read, String value, Set<String> there, Hits hits) {
        String like = like(value, there);
        if (near != (like != null)) {
            return;
        }
        Hit hit = Hit.of(
                about(),
                columns.spot(read),
                "no row has `" + value + "` in `" + read.column() + "`, which offer `" + read.offer() + "` names");
        String words = there.size() > 12 ? "" : "there are " + String.join(", ", there);
        hits.add(
                like == null
                        ? hit.noting(words)
                        : hit.noting(words).helping("did you mean `" + like + "`? it is in the data"));
    }

    private static @Nullable String like(String value, Set<String> there) {
        String same = there.stream()
                .filter(word -> plain(word).equals(plain(value)))
                .findFirst()
                .orElse(null);
        if (same != null || value.length() < 4) {
            return same;
        }
        String nearest = Nearest.to(value, there);
        boolean digits = value.matches(".*[0-9].*");
        return digits ? null : nearest;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The words of a column; none where it holds names. */
    private static Set<String> words(TextColumn column) {
        Set<String> words = new LinkedHashSet<>();
        if (column.dictionary().size() > MOST) {
            return words;
        }
        boolean[] used = new boolean[column.dictionary().size()];
        for (int row = 0; row < column.rows(); row++) {
            if (column.code(row) >= 0) {
                used[column.code(row)] = true;
            }
        }
        for (int code = 0; code < used.length; code++) {
            if (used[code]) {
                for (String word : column.dictionary().value(code).split(";")) {
                    words.add(word.strip());
                }
            }
        }
        return words;
    }
}
