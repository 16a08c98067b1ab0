package dev.earnest.revision;

import dev.earnest.catalog.Lookup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells what differs in figures and tables of figures.
 *
 * @param percent whether figures are fractions
 */
record LookupDiff(Rise rise, boolean percent) {
    private static final Lookup NOTHING = new Lookup.Fixed(BigDecimal.ZERO);

    void tell(Site site, String noun, Lookup before, Lookup after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof Lookup.Fixed one && after instanceof Lookup.Fixed two) {
            site.figure(rise, noun, percent, one.value(), two.value());
        } else if (before instanceof Lookup.By one
                && after instanceof Lookup.By two
                && one.field().equals(two.field())) {
            rows(site, noun, one, two);
        } else {
            replaced(site, noun, before, after);
        }
    }

    private void rows(Site site, String noun, Lookup.By before, Lookup.By after) {
        Lookup restBefore = orNothing(before.otherwise());
        Lookup restAfter = orNothing(after.otherwise());
        for (String value : Union.of(Tables.values(before), Tables.values(after))) {
            Lookup old = Tables.row(before, value);
            Lookup now = Tables.row(after, value);
            tell(site.in(value), noun + " for " + value, old == null ? restBefore : old, now == null ? restAfter : now);
        }
        tell(site.in("otherwise"), noun + " for all others", restBefore, restAfter);
    }

    private static Lookup orNothing(@Nullable Lookup lookup) {
        return lookup == null ? NOTHING : lookup;
    }

    /** A table where a figure was, a figure where a table was, or another table: told by the least and most each pays. */
    private void replaced(Site site, String noun, Lookup before, Lookup after) {
        List<BigDecimal> old = figures(before);
        List<BigDecimal> now = figures(after);
        Level level = Level.DEPENDS;
        if (java.util.Collections.max(now).compareTo(java.util.Collections.min(old)) <= 0) {
            level = Level.ADVERSE;
        } else if (java.util.Collections.min(now).compareTo(java.util.Collections.max(old)) >= 0) {
            level = Level.FAVOURABLE;
        }
        site.changed(
                ChangeKind.TABLE_CHANGED,
                level,
                noun + " changed from " + text(before) + " to " + text(after),
                text(before),
                text(after));
    }

    private static List<BigDecimal> figures(Lookup lookup) {
        if (lookup instanceof Lookup.Fixed fixed) {
            return List.of(fixed.value());
        }
        Lookup.By table = (Lookup.By) lookup;
        List<BigDecimal> all = new ArrayList<>(figures(orNothing(table.otherwise())));
        table.rows().forEach(row -> all.addAll(figures(row.then())));
        return all;
    }

    String text(Lookup lookup) {
        if (lookup instanceof Lookup.Fixed fixed) {
            return Say.figure(fixed.value(), percent);
        }
        Lookup.By table = (Lookup.By) lookup;
        String rows = table.rows().stream()
                .map(row -> row.value() + " " + text(row.then()))
                .collect(Collectors.joining(", "));
        Lookup otherwise = table.otherwise();
        return "a table by " + table.field() + " (" + rows
                + (otherwise == null ? ")" : ", otherwise " + text(otherwise) + ")");
    }
}
