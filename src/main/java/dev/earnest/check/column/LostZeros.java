package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.ColumnCheck;
import dev.earnest.check.ColumnProfile;
import dev.earnest.check.ColumnProfile.Value;
import dev.earnest.check.Hits;
import dev.earnest.check.Shape;
import dev.earnest.check.Topic;
import java.util.List;

/** Ids that lost the zeros in front of them. */
public final class LostZeros implements ColumnCheck {
    private static final About ABOUT = About.warning(
            "lost-zeros",
            Topic.CELLS,
            "ids of digits of which some have zeros in front and others are too short, as spreadsheets cut them off");

    private static final double MOST_OF = 0.9;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(ColumnProfile column, Hits hits) {
        if (!column.use().isId() || column.count(Shape.WHOLE) < MOST_OF * column.filled()) {
            return;
        }
        int longest = 0;
        long padded = 0;
        for (Value value : column.values()) {
            longest = Math.max(longest, value.text().length());
            padded += value.text().startsWith("0") ? 1 : 0;
        }
        if (padded == 0 || longest < 3) {
            return;
        }
        int length = longest;
        long full = 0;
        for (Value value : column.values()) {
            full += value.text().length() == length ? 1 : 0;
        }
        List<Value> cut = column.values().stream()
                .filter(value -> value.text().length() < length && !value.text().startsWith("0"))
                .toList();
        if (!cut.isEmpty() && full >= cut.size()) {
            Value first = cut.get(0);
            String whole = "0".repeat(length - first.text().length()) + first.text();
            hits.add(Columns.hit(
                            ABOUT,
                            column,
                            first,
                            cut.size() + (cut.size() == 1 ? " id" : " ids") + " of column "
                                    + column.use().label() + " lost the zeros in front, such as `" + first.text() + "`")
                    .noting("the others have " + length + " digits, so it was probably `" + whole + "`")
                    .helping("export again with the column as text"));
        }
    }
}
