package dev.earnest.lint.space;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds two constraints on one axis that cannot both hold. */
final class Clashes {
    private Clashes() {}

    /** A clash among constraints on one axis, or null where they can all hold. */
    static @Nullable Clash on(Axis axis, List<Constraint> all) {
        boolean several = axis.kind() == Kind.WORDS;
        if (several && !meetInOneCell(axis, all)) {
            return blame(axis, all, false);
        }
        return meet(all, axis).isEmpty(axis.kind()) ? blame(axis, all, several) : null;
    }

    /** The values that meet all. */
    static Values meet(List<Constraint> all, Axis axis) {
        if (all.isEmpty()) {
            return axis.kind().isWords() ? WordSet.ALL : NumberSet.ALL;
        }
        Values values = all.get(0).values();
        for (int i = 1; i < all.size(); i++) {
            values = values.and(all.get(i).values());
        }
        return values;
    }

    /** Whether it asks that a value is there, not that some are not. */
    static boolean positive(Constraint constraint) {
        return !(constraint.values() instanceof WordSet set) || !set.blank();
    }

    /** Whether one cell with enough values meets all: each wanted value left by what must not be there. */
    private static boolean meetInOneCell(Axis axis, List<Constraint> all) {
        WordSet allowed = WordSet.ALL;
        for (Constraint each : all) {
            allowed = positive(each) ? allowed : allowed.and(each.values());
        }
        for (Constraint each : all) {
            Values left = allowed == WordSet.ALL ? each.values() : allowed.and(each.values());
            if (positive(each) && left.isEmpty(axis.kind())) {
                return false;
            }
        }
        return true;
    }

    private static Clash blame(Axis axis, List<Constraint> all, boolean several) {
        if (all.size() == 1) {
            return new Clash(all.get(0), all.get(0), several);
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                List<Constraint> two = List.of(all.get(i), all.get(j));
                boolean clash = axis.kind() == Kind.WORDS && !several
                        ? !meetInOneCell(axis, two)
                        : meet(two, axis).isEmpty(axis.kind());
                if (clash) {
                    return new Clash(all.get(i), all.get(j), several);
                }
            }
        }
        return new Clash(all.get(0), all.get(all.size() - 1), several);
    }
}
