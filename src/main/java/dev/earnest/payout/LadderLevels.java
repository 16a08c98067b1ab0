package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Range;
import dev.earnest.deal.Dictionary;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The attribute of every partner that a ladder computes, from review to review. */
final class LadderLevels {
    /** The partner file's value stands, unless it is the name of a level. */
    private static final int FILE = -2;

    private final Context context;
    private final String attribute;
    private final Dictionary names = new Dictionary();
    private final List<Review> reviews = new ArrayList<>();
    private final int[] reviewDays;
    private final int[][] levels;
    private final int firstDay;

    /** A review by the ladder of one version. */
    private record Review(int day, Catalog version, Ladder ladder) {}

    private LadderLevels(Context context, String attribute) {
        this.context = context;
        this.attribute = attribute;
        this.firstDay = (int) context.timeline.first().effective().from().toEpochDay();
        for (Catalog version : context.timeline.versions()) {
            addReviews(version);
        }
        this.reviewDays = reviews.stream().mapToInt(Review::day).toArray();
        this.levels = new int[context.data.partnerIds().size()][];
    }

    static LadderLevels of(Context context, String attribute) {
        LadderLevels levels = new LadderLevels(context, attribute);
        for (int partner = 0; partner < levels.levels.length; partner++) {
            levels.levels[partner] = levels.climb(partner);
        }
        return levels;
    }

    private void addReviews(Catalog version) {
        Ladder ladder = version.ladders().get(attribute);
        if (ladder == null) {
            return;
        }
        for (Ladder.Level level : ladder.levels()) {
            names.add(level.name());
        }
        boolean last = version == context.timeline.last();
        FiscalCalendar calendar = context.periods.calendar();
        int from = (int) version.effective().from().toEpochDay();
        int to = last ? from + 366 * 40 : (int) version.effective().to().toEpochDay();
        Period period = ladder.review();
        for (int index = calendar.index(period, from); calendar.first(period, index) <= to; index++) {
            int day = calendar.first(period, index);
            if (day > firstDay && day >= from && day <= lastDay()) {
                reviews.add(new Review(day, version, ladder));
            }
        }
    }

    private int lastDay() {
        return context.lastDay();
    }

    private int[] climb(int partner) {
        int[] lastHeld = new int[names.size()];
        Arrays.fill(lastHeld, Integer.MIN_VALUE);
        int[] found = new int[reviews.size()];
        if (!reviews.isEmpty()) {
            start(reviews.get(0).ladder(), fileValue(partner, firstDay), lastHeld);
        }
        for (int i = 0; i < found.length; i++) {
            found[i] = review(reviews.get(i), partner, lastHeld);
        }
        return found;
    }

    private void start(Ladder ladder, String value, int[] lastHeld) {
        for (int level = ladder.levels().size() - 1; level >= 0; level--) {
            if (ladder.levels().get(level).name().equals(value)) {
                earned(ladder, level, firstDay, lastHeld);
                return;
            }
        }
    }

    private void earned(Ladder ladder, int level, int day, int[] lastHeld) {
        for (int i = 0; i <= level; i++) {
            lastHeld[names.code(ladder.levels().get(i).name())] = day;
        }
    }

    private int review(Review review, int partner, int[] lastHeld) {
        List<Ladder.Level> all = review.ladder().levels();
        int held = all.size() - 1;
        while (held >= 0 && !holds(review, all.get(held), partner)) {
            held--;
        }
        earned(review.ladder(), held, review.day(), lastHeld);
        for (int level = all.size() - 1; level >= 0; level--) {
            int code = names.code(all.get(level).name());
            int last = lastHeld[code];
            if (level <= held
                    || (last != Integer.MIN_VALUE
                            && review.day() < review.ladder().keep().after(last))) {
                return code;
            }
        }
        return FILE;
    }

    private boolean holds(Review review, Ladder.Level level, int partner) {
        for (Condition condition : level.conditions().all()) {
            MetricSeries metric = context.metric(review.version(), condition.field());
            if (metric == null
                    || !(condition instanceof Condition.Within within)
                    || !(within.range() instanceof Range.Numbers numbers)
                    || metric.holds(partner, review.day(), NumberRange.of(numbers)) == within.negated()) {
                return false;
            }
        }
        return true;
    }

    private String fileValue(int partner, int day) {
        Frame partners = context.data.partners();
        PartnerRows rows = context.partnerRows;
        TextColumn column = partners == null ? null : partners.text(attribute);
        if (rows == null || column == null) {
            return "";
        }
        int row = rows.row(partner, day);
        return row < 0 ? "" : column.text(row);
    }

    /** The attribute of each row's partner on its day. */
    Codes codes(Cells partners, Days days, int size) {
        Dictionary values = new Dictionary();
        for (int i = 0; i < names.size(); i++) {
            values.add(names.value(i));
        }
        int[] codes = new int[size];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = partners.at(row) < 0 ? -1 : code(partners.at(row), days.at(row), values);
        }
        return Codes.of(codes, null, values);
    }

    private int code(int partner, int day, Dictionary values) {
        int level = level(partner, day);
        String text = level == FILE ? standing(partner, day) : "";
        return level != FILE ? level : text.isEmpty() ? -1 : values.add(text);
    }

    /** The level that the latest review gave, or that the file's value stands. */
    private int level(int partner, int day) {
        int review = review(day);
        return review < 0 ? FILE : levels[partner][review];
    }

    private int review(int day) {
        int found = Arrays.binarySearch(reviewDays, day);
        return found >= 0 ? found : -found - 2;
    }

    /** The file's value: after a review only where it is no level. */
    private String standing(int partner, int day) {
        String text = fileValue(partner, day);
        return review(day) < 0 || names.code(text) < 0 ? text : "";
    }

    /** The level of a partner on a day as text; empty where it has none. */
    String text(int partner, int day) {
        int level = level(partner, day);
        return level == FILE ? standing(partner, day) : names.value(level);
    }
}
