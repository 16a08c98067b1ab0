package dev.earnest.lint.rules;

import dev.earnest.lint.space.Axis;
import dev.earnest.lint.space.Box;
import dev.earnest.lint.space.Constraint;
import dev.earnest.lint.space.Kind;
import dev.earnest.lint.space.Space;
import dev.earnest.lint.space.WordSet;
import java.util.List;
import java.util.Set;

/** Whether the conditions of an offer let a field hold a value that a table lists. */
enum Chance {
    /** Never, whatever cells hold. */
    NEVER,
    /** Only in a partner's cell that holds another value beside it. */
    BESIDE_ANOTHER,
    /** As far as the conditions go. */
    YES;

    private static final Set<String> FLAGS = Set.of("true", "false", "yes", "no", "1", "0");

    /** The chance of one value of a field. */
    static Chance of(Space space, String field, String value) {
        if (FLAGS.contains(value)) {
            return YES;
        }
        Chance best = NEVER;
        for (Box box : space.boxes()) {
            Chance chance = of(box, field, value);
            best = chance.compareTo(best) > 0 ? chance : best;
        }
        return best;
    }

    private static Chance of(Box box, String field, String value) {
        Chance chance = YES;
        for (Constraint each : readings(box, field)) {
            WordSet words = (WordSet) each.values();
            if (!words.has(value)) {
                // a cell with several values may hold one that is wanted beside it, but none that is excluded
                boolean beside = each.axis().kind() == Kind.WORDS && !words.blank();
                chance = beside && chance != NEVER ? BESIDE_ANOTHER : NEVER;
            }
        }
        return chance;
    }

    /** The constraints on what a table reads; none where it can't be told whose field that is. */
    static List<Constraint> readings(Box box, String field) {
        List<Constraint> all = box.constraints().stream()
                .filter(each -> each.values() instanceof WordSet && reads(each.axis(), field))
                .toList();
        long owners = all.stream().map(each -> each.axis().of()).distinct().count();
        return owners > 1 ? List.of() : all;
    }

    private static boolean reads(Axis axis, String field) {
        if (axis.of().startsWith("partner of the deal@")) {
            return false;
        }
        if (field.startsWith("deal.")) {
            return axis.of().equals(Axis.DEAL) && axis.field().equals(field.substring(5));
        }
        if (field.startsWith("partner.")) {
            return axis.ofPartner() && axis.field().equals(field.substring(8));
        }
        return axis.field().equals(field);
    }
}
