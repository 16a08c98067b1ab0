package dev.earnest.lint.rules;

import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Space;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** A table of rates or sums without a row for a declared value that the offer's conditions let through. */
public final class MissingTableValue implements OfferRule {
    private static final About ABOUT = About.of(
            "missing-table-value",
            Severity.WARNING,
            Area.DEAD,
            "a table misses a declared value, which then earns nothing");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Space space = version.space(offer);
        if (space.clash() == null) {
            Tables.walk(offer, (table, place) -> check(offer, table, place, version, findings));
        }
    }

    private static void check(Offer offer, Lookup.By table, Place place, Version version, Findings findings) {
        List<String> listed = table.rows().stream().map(Lookup.Row::value).toList();
        if (table.otherwise() != null) {
            return;
        }
        List<String> missing = Tables.declared(version.catalog(), table.field()).stream()
                .filter(value -> !listed.contains(value))
                .filter(value -> Chance.of(version.space(offer), table.field(), value) == Chance.YES)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String names = missing.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
        findings.add(
                        place,
                        "`" + offer.id() + "` pays nothing for `" + table.field() + "` " + names
                                + ": its table has no such row, and no `otherwise`")
                .onKey()
                .help("add what it gets, such as `" + missing.get(0) + ": "
                        + (place.path().contains(".rate") ? "1%" : "100")
                        + "`, or say that nothing is meant: `otherwise: "
                        + (place.path().contains(".rate") ? "0%" : "0") + "`");
    }
}
