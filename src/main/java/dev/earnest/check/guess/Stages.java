package dev.earnest.check.guess;

import dev.earnest.check.ColumnProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which words for stages mean won, lost and open. */
final class Stages {
    private static final Pattern LOST = Pattern.compile(
            ".*(lost|dead|disqualif|cancel|abandon|reject|declin|verlor|perdu|perdid|storn).*|no decision|closed no .*");
    private static final Pattern WON = Pattern.compile(
            ".*\\bwon\\b.*|closedwon|.*(fakturiert|gewonnen|gagn\u00e9|ganad|invoiced|booked|fulfilled|launched).*|won|paid|complete|completed|closed|sold|approved|locked");
    private static final int MOST = 40;

    private Stages() {}

    /** Whether a column can be of stages. */
    static boolean fits(ColumnProfile column) {
        return column.isComplete() && column.distinct() <= MOST && column.type().matches("categories|words");
    }

    /** Whether a column has a word for won and another. */
    static boolean hasWon(ColumnProfile column) {
        return fits(column)
                && column.values().stream()
                        .anyMatch(value -> value.text().toLowerCase(Locale.ROOT).matches(".*\\bwon\\b.*|closedwon"));
    }

    /** Theirs by ours; those of {@code open} are all the rest. */
    static Map<String, List<String>> of(ColumnProfile column) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        List.of("won", "lost", "open").forEach(ours -> words.put(ours, new ArrayList<>()));
        for (ColumnProfile.Value value : column.most(MOST)) {
            String word = value.text().strip().toLowerCase(Locale.ROOT);
            String ours =
                    LOST.matcher(word).matches() ? "lost" : WON.matcher(word).matches() ? "won" : "open";
            words.getOrDefault(ours, new ArrayList<>()).add(value.text());
        }
        return words;
    }

    /** Whether the words are ours already. */
    static boolean isOurs(ColumnProfile column) {
        return column.values().stream().allMatch(value -> value.text().matches("won|lost|open"));
    }
}
