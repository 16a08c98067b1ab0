package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.ColumnCheck;
import dev.earnest.check.ColumnProfile;
import dev.earnest.check.Hits;
import dev.earnest.check.Shape;
import dev.earnest.check.Topic;
import java.util.ArrayList;
import java.util.List;

/** Two ways of writing dates in one column. */
public final class MixedDates implements ColumnCheck {
    private static final About ABOUT =
            About.warning("mixed-dates", Topic.CELLS, "dates of one column written in several ways");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(ColumnProfile column, Hits hits) {
        List<String> ways = new ArrayList<>();
        Shape rare = null;
        for (Shape shape : Shape.values()) {
            if (shape.isDate() && column.count(shape) > 0) {
                ways.add(Columns.cells(column.count(shape)) + " like `" + Columns.first(column, shape) + "`");
                rare = rare == null || column.count(shape) < column.count(rare) ? shape : rare;
            }
        }
        if (ways.size() < 2 || rare == null || !column.type().equals("dates")) {
            return;
        }
        hits.add(Columns.hit(
                        ABOUT,
                        column,
                        column.shape(rare),
                        "column " + column.use().label() + " has dates in " + ways.size() + " ways")
                .noting(String.join(", ", ways))
                .helping("export all dates as 2026-03-31"));
    }
}
