package dev.earnest.lint.rules;

import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Draft;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Box;
import dev.earnest.lint.space.Constraint;
import dev.earnest.lint.space.Space;
import dev.earnest.lint.space.WordSet;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;

/** A row of a table for a value that the offer's own conditions exclude. */
public final class DeadTableRow implements OfferRule {
    private static final About ABOUT = About.of(
            "dead-table-row", Severity.WARNING, Area.DEAD, "a row of a table is for a value that the offer excludes");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        if (version.space(offer).clash() == null) {
            Tables.walk(offer, (table, place) -> check(offer, table, place, version, findings));
        }
    }

    private static void check(Offer offer, Lookup.By table, Place place, Version version, Findings findings) {
        Space space = version.space(offer);
        boolean declared = version.catalog().dimensions().containsKey(Tables.plain(table.field()));
        for (Lookup.Row row : table.rows()) {
            Chance chance = Chance.of(space, table.field(), row.value());
            // where a field has no declared values, several in one cell are common
            if (chance == Chance.YES || chance == Chance.BESIDE_ANOTHER && !declared) {
                continue;
            }
            Draft draft = findings.add(
                            place.key(row.value()),
                            "`" + offer.id() + "` never pays by the row `" + row.value()
                                    + "`: its conditions exclude it")
                    .onKey()
                    .help("delete the row, or let the conditions name `" + row.value() + "`");
            near(space, table.field(), row.value(), draft);
            if (chance == Chance.BESIDE_ANOTHER) {
                draft.note("a partner cell with several values in `" + Tables.plain(table.field())
                        + "`, parted by `;`, could meet it; if that is meant, waive this");
            }
        }
    }

    private static void near(Space space, String field, String value, Draft draft) {
        for (Box box : space.boxes()) {
            for (Constraint each : Chance.readings(box, field)) {
                if (!((WordSet) each.values()).has(value)) {
                    draft.near(each.source().place(), "excludes it");
                    return;
                }
            }
        }
    }
}
