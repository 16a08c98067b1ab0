package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.ColumnCheck;
import dev.earnest.check.ColumnProfile;
import dev.earnest.check.Hits;
import dev.earnest.check.Shape;
import dev.earnest.check.Tally;
import dev.earnest.check.Topic;

/** Words in a column of numbers. */
public final class WordAmongNumbers implements ColumnCheck {
    private static final About ABOUT = About.warning(
            "word-among-numbers", Topic.CELLS, "words in a column of numbers, such as an amount with a remark");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(ColumnProfile column, Hits hits) {
        Tally words = column.shape(Shape.WORDS);
        if (words == null
                || column.use().isId()
                || column.use().kind() != null
                || !column.type().equals("numbers")) {
            return;
        }
        hits.add(Columns.hit(
                        ABOUT,
                        column,
                        words,
                        "column " + column.use().label() + " has numbers, and words in " + Columns.cells(words.count())
                                + ", such as `" + Columns.shortened(words.first()) + "`")
                .helping("move remarks to a column of their own"));
    }
}
