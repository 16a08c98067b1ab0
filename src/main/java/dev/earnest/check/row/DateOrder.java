package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Role;
import org.jspecify.annotations.Nullable;

/** Two dates of a row that stand the wrong way round. */
public final class DateOrder implements DataCheck {
    private final About about;
    private final Role role;
    private final String later;
    private final String earlier;
    private final boolean onlyWon;

    /**
     * @param later the column whose date should not be before that of {@code earlier}
     * @param onlyWon whether only won deals are looked at
     */
    public DateOrder(String id, Role role, String later, String earlier, boolean onlyWon) {
        Topic topic = role == Role.PARTNERS
                ? Topic.PARTNERS
                : (later + earlier).contains("registered") ? Topic.REGISTRATIONS : Topic.DEALS;
        this.about = About.warning(
                id, topic, "a " + role.rowWord() + " whose `" + later + "` is before its `" + earlier + "`");
        this.role = role;
        this.later = later;
        this.earlier = earlier;
        this.onlyWon = onlyWon;
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        Frame frame = frame(data);
        if (frame == null) {
            return;
        }
        Rows rows = new Rows(role, frame);
        DateColumn after = rows.dates(later);
        DateColumn before = rows.dates(earlier);
        if (after == null || before == null) {
            return;
        }
        for (int row = 0; row < rows.count(); row++) {
            int one = before.day(row);
            int two = after.day(row);
            if (one != Rows.NONE && two != Rows.NONE && two < one && (!onlyWon || rows.won(row))) {
                hits.add(Hit.of(
                                about,
                                rows.spot(row, later),
                                rows.name(row) + ": `" + later + "` " + Rows.date(two) + " is " + Rows.days(one - two)
                                        + " before `" + earlier + "` " + Rows.date(one))
                        .helping("correct one of the two dates"));
            }
        }
    }

    private @Nullable Frame frame(Evidence data) {
        return role == Role.DEALS ? data.data().deals() : data.data().partners();
    }
}
