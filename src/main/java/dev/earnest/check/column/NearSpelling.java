package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.ColumnCheck;
import dev.earnest.check.ColumnProfile;
import dev.earnest.check.ColumnProfile.Value;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import dev.earnest.deal.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two spellings of one word in a column. */
public final class NearSpelling implements ColumnCheck {
    private static final About ABOUT = About.warning(
            "near-spelling", Topic.CELLS, "two words of one column that differ in capitals, spaces or a letter");

    /** Columns with more words than these hold names, in which a letter may make the difference. */
    private static final int FEW = 60;

    private static final int LONG_ENOUGH = 6;
    private static final int OFTEN = 20;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(ColumnProfile column, Hits hits) {
        if (!column.isComplete() || !column.use().isText()) {
            return;
        }
        List<Value> words = words(column);
        Map<String, Value> byLetters = new HashMap<>();
        List<Value> seen = new ArrayList<>();
        for (Value word : words) {
            Value alike =
                    byLetters.putIfAbsent(letters(word.text(), column.use().isId()), word);
            if (alike != null) {
                add(column, alike, word, hits);
            } else if (!column.use().isId() && column.type().equals("categories") && words.size() <= FEW) {
                for (Value other : seen) {
                    if (isSlip(other, word)) {
                        add(column, other, word, hits);
                        break;
                    }
                }
            }
            seen.add(word);
        }
    }

    /** The words as our columns will have them: none that a mapping turns into another. */
    private static List<Value> words(ColumnProfile column) {
        List<Value> words = new ArrayList<>(column.most(Integer.MAX_VALUE));
        for (String ours : column.use().ours()) {
            Mapping.Values values = column.use().mapping().values().get(ours);
            if (values != null) {
                words.removeIf(
                        word -> values.otherwise() != null || values.words().containsKey(word.text()));
            }
        }
        return words;
    }

    private static String letters(String word, boolean exact) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        if (exact) {
            return lower;
        }
        String letters = lower.replaceAll("[^\\p{L}\\p{N}+#]", "");
        return letters.isEmpty() ? lower : letters;
    }

    /** A rare word one letter away from a common one; never where the letter is a digit. */
    private static boolean isSlip(Value common, Value rare) {
        String one = common.text().toLowerCase(Locale.ROOT);
        String two = rare.text().toLowerCase(Locale.ROOT);
        boolean likely = common.count() >= OFTEN && rare.count() * OFTEN <= common.count();
        return likely
                && Math.min(one.length(), two.length()) >= LONG_ENOUGH
                && !one.matches(".*[0-9].*")
                && !two.matches(".*[0-9].*")
                && isOneLetterAway(one, two);
    }

    private static boolean isOneLetterAway(String one, String two) {
        int longer = Math.max(one.length(), two.length());
        int start = 0;
        while (start < Math.min(one.length(), two.length()) && one.charAt(start) == two.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length(), two.length()) - start
                && one.charAt(one.length() - 1 - end) == two.charAt(two.length() - 1 - end)) {
            end++;
        }
        int left = longer - start - end;
        boolean swapped = left == 2
                && one.length() == two.length()
                && one.charAt(start) == two.charAt(start + 1)
                && one.charAt(start + 1) == two.charAt(start);
        return left <= 1 || swapped;
    }

    private static void add(ColumnProfile column, Value common, Value rare, Hits hits) {
        String ours = column.use().ours().isEmpty()
                ? column.use().name()
                : column.use().ours().get(0);
        String message = "`" + Columns.shortened(rare.text()) + "` and `" + Columns.shortened(common.text())
                + "` in column " + column.use().label() + " are probably one";
        String note = Columns.cells(rare.count()) + " against " + Columns.number(common.count());
        String help = "correct it, or bring them together in the mapping: values: {" + ours + ": {\"" + common.text()
                + "\": [\"" + rare.text() + "\"]}}";
        hits.add(Columns.hit(ABOUT, column, rare, message)
                .noting(note)
                .helping(help)
                .near(
                        "here it is `" + Columns.shortened(common.text()) + "`",
                        column.use().spot(common.line())));
    }
}
