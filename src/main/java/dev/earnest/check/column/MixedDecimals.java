package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.ColumnCheck;
import dev.earnest.check.ColumnProfile;
import dev.earnest.check.Hits;
import dev.earnest.check.Shape;
import dev.earnest.check.Topic;

/** Two ways of writing decimals in one column. */
public final class MixedDecimals implements ColumnCheck {
    private static final About ABOUT = About.warning(
            "mixed-decimals",
            Topic.CELLS,
            "numbers of one column with a comma before the decimals in some cells and a point in others");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(ColumnProfile column, Hits hits) {
        long commas = column.count(Shape.COMMA) + column.count(Shape.POINT_GROUPS);
        long points = column.count(Shape.POINT) + column.count(Shape.COMMA_GROUPS);
        if (column.use().isId() || commas == 0 || points == 0 || !column.type().equals("numbers")) {
            return;
        }
        boolean rareAreCommas = commas <= points;
        Shape rare = rareAreCommas
                ? (column.count(Shape.COMMA) > 0 ? Shape.COMMA : Shape.POINT_GROUPS)
                : (column.count(Shape.POINT) > 0 ? Shape.POINT : Shape.COMMA_GROUPS);
        hits.add(Columns.hit(
                        ABOUT,
                        column,
                        column.shape(rare),
                        "column " + column.use().label() + " has decimals behind a comma in " + Columns.cells(commas)
                                + " and behind a point in " + points)
                .helping("export all numbers in one way; a mapping's `decimal` is for the whole file"));
    }
}
