package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.ColumnCheck;
import dev.earnest.check.ColumnProfile;
import dev.earnest.check.ColumnProfile.Value;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import java.util.Set;

/** Norway, turned to false. */
public final class CountryAsFlag implements ColumnCheck {
    private static final About ABOUT = About.warning(
            "country-as-flag",
            Topic.CELLS,
            "`false` or `No` among country codes: Norway, read as a flag by some tool on the way");

    private static final Set<String> FLAGS = Set.of("false", "False", "FALSE", "No", "no");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(ColumnProfile column, Hits hits) {
        if (!column.isComplete() || !column.use().isText() || column.distinct() < 3) {
            return;
        }
        long codes = column.values().stream()
                .filter(value -> value.text().matches("[A-Z]{2}"))
                .count();
        if (codes < 2 || codes < column.values().size() - 3) {
            return;
        }
        for (Value value : column.values()) {
            if (FLAGS.contains(value.text())) {
                hits.add(Columns.hit(
                                ABOUT,
                                column,
                                value,
                                "`" + value.text() + "` stands among the country codes of column "
                                        + column.use().label())
                        .noting(Columns.cells(value.count()) + "; the others are codes like `"
                                + column.values().get(0).text() + "`")
                        .helping("this is probably NO, Norway: export again, or bring it back in the mapping: values: {"
                                + (column.use().ours().isEmpty()
                                        ? column.use().name()
                                        : column.use().ours().get(0))
                                + ": {\"NO\": [\"" + value.text() + "\"]}}"));
            }
        }
    }
}
