package dev.earnest.language.mapping;

import dev.earnest.deal.Mapping;
import dev.earnest.deal.Role;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import dev.earnest.problem.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which words of theirs stand for ours. */
final class ValuesBinder {
    private static final List<String> STAGES = List.of("won", "lost", "open");

    private final Role role;

    ValuesBinder(Role role) {
        this.role = role;
    }

    Map<String, Mapping.Values> read(Section file) {
        Map<String, Mapping.Values> values = new LinkedHashMap<>();
        FileBinder.entries(file, "values", "`values: {stage: {won: [\"Closed Won\"], otherwise: open}}`")
                .forEach((column, spot) -> {
                    Mapping.Values read = column(column, spot);
                    if (read != null) {
                        values.put(column, read);
                    }
                });
        return values;
    }

    private Mapping.@Nullable Values column(String column, Spot spot) {
        MapNode map = spot.map("`" + column + ": {ours: [\"Theirs\"]}`");
        if (map == null) {
            return null;
        }
        Map<String, String> words = new LinkedHashMap<>();
        String otherwise = null;
        for (Entry entry : map.entries()) {
            Spot value = new Spot(spot.findings(), entry.value(), spot.place().key(entry.key()));
            if (entry.key().equals("otherwise")) {
                otherwise = Cells.cell(value);
                checkStage(column, otherwise, value);
                continue;
            }
            checkStage(
                    column,
                    entry.key(),
                    new Spot(
                            spot.findings(),
                            new dev.earnest.language.tree.ScalarNode(entry.key(), true, entry.keySpan()),
                            value.place()));
            for (String theirs : value.oneOrMore("`" + entry.key() + ": [\"Theirs\"]`", Cells::cell)) {
                String before = words.putIfAbsent(theirs, entry.key());
                if (before != null && !before.equals(entry.key())) {
                    value.error(
                            "two-meanings",
                            "`" + theirs + "` stands for `" + before + "` and for `" + entry.key() + "`",
                            "keep one of the two");
                }
            }
        }
        return new Mapping.Values(words, otherwise);
    }

    private void checkStage(String column, @Nullable String word, Spot spot) {
        if (role == Role.DEALS && column.equals("stage") && word != null && !STAGES.contains(word)) {
            String near = Nearest.to(word, STAGES);
            spot.error(
                    "unknown-value",
                    "`" + word + "` is no stage of ours",
                    (near == null ? "" : "did you mean `" + near + "`? ")
                            + "one of won, lost, open, with their words behind it: won: [\"Closed Won\"]");
        }
    }
}
