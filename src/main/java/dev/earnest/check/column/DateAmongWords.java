package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.ColumnCheck;
import dev.earnest.check.ColumnProfile;
import dev.earnest.check.ColumnProfile.Value;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import java.util.regex.Pattern;

/** A word that a spreadsheet took for a date. */
public final class DateAmongWords implements ColumnCheck {
    private static final About ABOUT = About.warning(
            "date-among-words",
            Topic.CELLS,
            "a word that a spreadsheet took for a date, such as MAR-3 turned to 3-Mar");

    private static final Pattern TURNED = Pattern.compile(
            "[0-9]{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-[0-9]{2}");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(ColumnProfile column, Hits hits) {
        if (!column.use().isText()
                || column.type().equals("dates")
                || column.type().equals("blank")) {
            return;
        }
        for (Value value : column.values()) {
            if (value.text().length() <= 6 && TURNED.matcher(value.text()).matches()) {
                hits.add(Columns.hit(
                                ABOUT,
                                column,
                                value,
                                "`" + value.text() + "` in column "
                                        + column.use().label()
                                        + " looks like a word that a spreadsheet took for a date")
                        .noting(Columns.cells(value.count()) + " of " + column.filled())
                        .helping("export again with the column as text"));
            }
        }
    }
}
