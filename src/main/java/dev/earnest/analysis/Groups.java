package dev.earnest.analysis;

import dev.earnest.analysis.SimulateFigures.GroupFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of lines by the values of some dimensions; mutable, for one thread. */
final class Groups {
    private final List<Dimension> dimensions;
    private final List<PairNumbers> levels = new ArrayList<>();
    private final Tally tally;

    /** @param dimensions at least one  @param subjects how many deals and events there are */
    Groups(List<Dimension> dimensions, int subjects) {
        this.dimensions = dimensions;
        this.tally = Tally.ofManyGroups(subjects);
        dimensions.forEach(dimension -> levels.add(new PairNumbers()));
    }

    /** Adds a line of a deal or event. */
    void add(Line line, int subject) {
        int group = 0;
        for (int i = 0; i < dimensions.size(); i++) {
            group = levels.get(i).of(group, dimensions.get(i).code(line));
        }
        tally.add(group, subject, line.payee(), line);
    }

    /** The groups: in the order of time where the first field is one, else the most paid first, ties by their words. */
    List<GroupFigures> figures() {
        List<GroupFigures> groups = new ArrayList<>();
        int count = levels.get(levels.size() - 1).size();
        for (int group = 0; group < count; group++) {
            groups.add(
                    new GroupFigures(values(group), tally.subjects(group), tally.partners(group), tally.parts(group)));
        }
        Comparator<GroupFigures> byPaid =
                Comparator.comparingLong(group -> -group.parts().paid());
        Comparator<GroupFigures> byTime = Comparator.comparing(group -> word(group, 0));
        Comparator<GroupFigures> order = dimensions.get(0).isOrdered() ? byTime.thenComparing(byPaid) : byPaid;
        for (int i = 0; i < dimensions.size(); i++) {
            int field = i;
            order = order.thenComparing(group -> word(group, field));
        }
        groups.sort(order);
        return groups;
    }

    private static String word(GroupFigures group, int field) {
        String value = group.values().get(field);
        return value == null ? "" : value;
    }

    private List<@Nullable String> values(int group) {
        List<@Nullable String> values = new ArrayList<>();
        int at = group;
        for (int i = dimensions.size() - 1; i >= 0; i--) {
            values.add(0, dimensions.get(i).value(levels.get(i).second(at)));
            at = levels.get(i).first(at);
        }
        return values;
    }
}
