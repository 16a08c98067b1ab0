package dev.earnest.lint.rules;

import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a dimension that partners or deals can have and that no offer pays. */
public final class UnservedValue implements VersionRule {
    private static final About ABOUT = About.of(
            "unserved-value",
            Severity.INFO,
            Area.GAP,
            "a declared tier, region, product or other value that no active offer pays");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        List<Offer> active = version.catalog().offers().values().stream()
                .filter(Version::isActive)
                .toList();
        if (active.isEmpty()) {
            return;
        }
        version.catalog().dimensions().forEach((field, values) -> {
            // a partner's first: where both files have the field, one finding is enough
            for (boolean partner : new boolean[] {true, false}) {
                List<String> unserved = values.stream()
                        .filter(value -> active.stream()
                                .noneMatch(offer -> serves(offer, version, new Cell(partner, field, value))))
                        .toList();
                if (!unserved.isEmpty() && !field.equals("stage")) {
                    tell(partner, field, unserved, findings);
                    return;
                }
            }
        });
    }

    private static void tell(boolean partner, String field, List<String> unserved, Findings findings) {
        String all = String.join("`, `", unserved);
        findings.add(
                        Place.ROOT.key("dimensions").key(field),
                        (partner ? "no active offer pays a partner" : "no active offer pays a deal") + " with `" + field
                                + "` " + (unserved.size() == 1 ? "" : "any of ") + "`" + all + "`")
                .help("let an offer take them in; or, if they are to earn nothing, waive this with the reason");
    }

    /** One value of a field of the partner that is paid, or of the deal. */
    private record Cell(boolean partner, String field, String value) {}

    private static boolean serves(Offer offer, Version version, Cell cell) {
        return looksAt(offer, version, cell)
                && !version.space(offer).excludes(cell.partner(), cell.field(), cell.value())
                && !paysNothing(offer.earn().form().lookup(), cell);
    }

    /** An offer on events serves deals only where it reads that field of theirs. */
    private static boolean looksAt(Offer offer, Version version, Cell cell) {
        boolean table = offer.earn().form().lookup() instanceof Lookup.By by
                && by.field().equals("deal." + cell.field());
        return cell.partner()
                || offer.trigger().onDeals()
                || table
                || version.space(offer).constrainsDeal(cell.field());
    }

    /** Whether a table has no row for the value, or a row of 0. */
    private static boolean paysNothing(@Nullable Lookup table, Cell cell) {
        if (table instanceof Lookup.Fixed fixed) {
            return fixed.value().signum() == 0;
        }
        if (!(table instanceof Lookup.By by)) {
            return false;
        }
        boolean same = by.field().equals(cell.field())
                || by.field().equals((cell.partner() ? "partner." : "deal.") + cell.field());
        if (!same) {
            return false;
        }
        for (Lookup.Row row : by.rows()) {
            if (row.value().equals(cell.value())) {
                return paysNothing(row.then(), cell);
            }
        }
        return by.otherwise() == null || paysNothing(by.otherwise(), cell);
    }
}
