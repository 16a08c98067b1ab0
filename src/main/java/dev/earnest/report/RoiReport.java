package dev.earnest.report;

import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.analysis.roi.RoiFigures.Assumed;
import dev.earnest.analysis.roi.RoiFigures.Cost;
import dev.earnest.analysis.roi.RoiFigures.Margin;
import dev.earnest.analysis.roi.RoiFigures.Own;
import dev.earnest.analysis.roi.RoiRow;
import dev.earnest.analysis.roi.Verdict;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The report of {@code earnest roi}: what each offer brings against what it costs, the assumptions first. */
public final class RoiReport {
    private static final String SCHEMA = "earnest/roi/1";
    private static final int NAMED = 3;
    /** Said where nobody assumes anything of partners. */
    static final String SAME_DEALS =
            "Assumed: the same deals under these terms; nobody sells more or less because of them.";

    private final RoiFigures figures;
    private final CurrencyUnit unit;

    private RoiReport(RoiFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /**
     * The report of {@code figures}.
     *
     * @param version of this program
     * @param topGroups how many groups people see
     */
    public static Report of(RoiFigures figures, String version, int topGroups) {
        return new RoiReport(figures).report(version, topGroups);
    }

    /** The same with a picture of the break-even shares, for a page. */
    public static Report onPage(RoiFigures figures, String version, int topGroups) {
        Report report = of(figures, version, topGroups);
        List<Section> sections = new ArrayList<>();
        for (Section section : report.sections()) {
            sections.add(section);
            if (section.key().equals("offers")) {
                BreakEvenChart.of(figures).ifPresent(sections::add);
            }
        }
        return new Report(report.schema(), report.headline(), sections, report.mainTable());
    }

    private Report report(String version, int topGroups) {
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", figures.catalog()),
                        Fact.words("versions", "versions", figures.versions()),
                        Fact.text("currency", "currency", unit.code()),
                        Fact.date("earned_from", "earned from", figures.first()),
                        Fact.date("earned_to", "earned to", figures.last()),
                        Fact.date("as_of", "as of", figures.asOf()))));
        sections.add(new Notes("assumptions", Audience.ALL, assumptions()));
        List<Column<RoiRow>> columns = RoiColumns.of("offer", unit);
        sections.add(Table.of("offers", "Return by offer, " + unit.code(), columns, figures.offers())
                .withTotal(figures.program())
                .withNotes(notes()));
        sections.add(
                Table.of("program", "", columns, List.of(figures.program())).seenBy(Audience.MACHINES));
        if (!figures.ghosts().isEmpty()) {
            sections.add(Table.of("ghosts", "Ghosts, worked out as if alone, in no total", columns, figures.ghosts()));
        }
        if (!figures.by().isEmpty()) {
            String by = String.join(", ", figures.by());
            List<Column<RoiRow>> ofGroups = RoiColumns.of(by, unit);
            List<RoiRow> shown = figures.groups()
                    .subList(0, Math.min(topGroups, figures.groups().size()));
            sections.add(Table.of("groups", "", ofGroups, figures.groups()).seenBy(Audience.MACHINES));
            Table<RoiRow> table = Table.of("groups_shown", "Return by " + by + ", " + unit.code(), ofGroups, shown)
                    .seenBy(Audience.PEOPLE);
            sections.add(
                    shown.size() == figures.groups().size()
                            ? table
                            : table.withNotes(List.of("showing " + shown.size() + " of "
                                    + Cells.group(
                                            Integer.toString(figures.groups().size()), true)
                                    + " (--top all)")));
        }
        sections.add(new Notes("so", Audience.ALL, conclusions()));
        return new Report(SCHEMA, headline(), sections, figures.by().isEmpty() ? "offers" : "groups");
    }

    private String headline() {
        RoiRow program = figures.program();
        BigDecimal roi = program.roi();
        String dates = figures.first() == null ? "nothing earned" : "earned " + figures.first() + ".." + figures.last();
        String returned = roi == null ? "ROI n/a" : "ROI " + signed(roi);
        return figures.catalog() + "   " + returned + "   " + dates + "   " + unit.code();
    }

    private List<String> assumptions() {
        Assumed assumed = figures.assumed();
        List<String> lines = new ArrayList<>();
        lines.add(SAME_DEALS);
        lines.add(shares(assumed));
        long deals = figures.program().deals();
        String known = "  margin: cost known for " + n(assumed.costKnown()) + " of " + n(deals) + " deals paid on";
        for (Margin margin : assumed.margins()) {
            known += "; a gross margin of " + percent(margin.margin()) + " for " + n(margin.deals());
        }
        lines.add(
                assumed.costUnknown() == 0
                        ? known
                        : known + "; n/a for " + n(assumed.costUnknown())
                                + ": no cost, and no economics.gross_margin that fits them");
        for (Cost cost : assumed.costs()) {
            lines.add(
                    "  cost: " + cost.name() + ", " + Cells.group(cost.amount().toPlainString(), true) + " a "
                            + cost.every() + ": " + text(cost.inWindow()) + " from " + assumed.costFrom() + " to "
                            + assumed.costTo() + ", shared by payout");
        }
        if (assumed.costs().isEmpty()) {
            lines.add("  cost: the catalog declares none (economics.costs)");
        }
        return lines;
    }

    static String shares(Assumed assumed) {
        if (assumed.estimated() != null) {
            return "  incremental share: " + percent(assumed.estimated())
                    + ", estimated by difference in differences, in place of the catalog's";
        }
        if (assumed.otherwise() == null && assumed.own().isEmpty()) {
            return "  incremental share: n/a: the catalog says none (economics.incremental); only the break-even share is known";
        }
        List<String> words = new ArrayList<>();
        if (assumed.otherwise() != null) {
            words.add(percent(assumed.otherwise().fraction()));
        }
        for (Own own : assumed.own()) {
            words.add(percent(own.share().fraction()) + " for " + own.offer());
        }
        return "  incremental share: " + String.join(", ", words) + " (the catalog's assumption)";
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (figures.several() > 0) {
            notes.add(n(figures.several()) + " deals are under several offers: each counts them, the program once, at "
                    + "the highest share");
        }
        BigDecimal lower = figures.program().roiLower();
        BigDecimal higher = figures.program().roiHigher();
        if (lower != null && higher != null) {
            notes.add("program with every share 30% lower " + signed(lower) + ", 30% higher " + signed(higher));
        }
        return notes;
    }

    /** What follows, each with its figures. */
    private List<String> conclusions() {
        List<String> lines = new ArrayList<>();
        whole(lines);
        List<RoiRow> paying = figures.offers();
        List<RoiRow> bad = paying.stream()
                .filter(row -> row.verdict() == Verdict.CANNOT_PAY_BACK || row.verdict() == Verdict.LOSES)
                .sorted(Comparator.comparing(RoiReport::netOrSpent))
                .toList();
        bad.stream().limit(NAMED).forEach(row -> lines.add("Retire or redesign " + row.name() + ": " + why(row)));
        if (bad.size() > NAMED) {
            lines.add("  and " + (bad.size() - NAMED) + " more offers that lose or can't pay back");
        }
        List<RoiRow> others =
                paying.stream().filter(row -> row.verdict() == Verdict.NO_DEALS).toList();
        if (!others.isEmpty()) {
            BigDecimal spent = others.stream().map(RoiRow::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
            String names = String.join(", ", others.stream().map(RoiRow::name).toList());
            lines.add("Judge by other figures (earnest kpis): " + names + "; on no deal, so no margin stands against "
                    + text(spent));
        }
        paying.stream()
                .filter(row -> row.verdict() == Verdict.PAYS_BACK && row.romi() != null)
                .max(Comparator.comparing(row -> java.util.Objects.requireNonNull(row.romi())))
                .ifPresent(row -> lines.add("Double " + row.name() + " first: each 1.00 paid brings "
                        + times(row) + " of margin that would not be there, and its ROI is still "
                        + signed(java.util.Objects.requireNonNull(row.roiLower())) + " at a 30% lower share"));
        return lines;
    }

    private void whole(List<String> lines) {
        RoiRow program = figures.program();
        BigDecimal breakEven = program.breakEven();
        BigDecimal share = program.share();
        if (breakEven == null) {
            return;
        }
        if (breakEven.compareTo(BigDecimal.ONE) > 0) {
            lines.add("The program can't pay back: it costs " + percent(breakEven)
                    + " of the whole margin of the deals it pays on");
        } else {
            lines.add("The program pays back where at least " + percent(breakEven)
                    + " of the margin of the deals it pays on would not be there without it"
                    + (share == null ? "" : "; assumed: " + percent(share)));
            if (breakEven.compareTo(BigDecimal.ONE) < 0) {
                lines.add("  that is, where partners sell " + percent(more(breakEven))
                        + " more than they would without it (share / (1 - share))");
            }
        }
    }

    /** A share of what is sold, as growth over the rest. */
    private static BigDecimal more(BigDecimal share) {
        return share.divide(BigDecimal.ONE.subtract(share), java.math.MathContext.DECIMAL128);
    }

    private static BigDecimal netOrSpent(RoiRow row) {
        BigDecimal net = row.net();
        return net == null ? row.spent().negate() : net;
    }

    private String why(RoiRow row) {
        BigDecimal breakEven = row.breakEven();
        if (breakEven == null) {
            return "it costs " + text(row.spent()) + ", and the margin of the deals it pays on is "
                    + text(java.util.Objects.requireNonNull(row.margin()));
        }
        if (row.verdict() == Verdict.CANNOT_PAY_BACK) {
            return "it costs " + percent(breakEven) + " of the whole margin of the deals it pays on";
        }
        return "it needs a share of " + percent(breakEven) + ", "
                + percent(java.util.Objects.requireNonNull(row.share())) + " is assumed; net return "
                + text(java.util.Objects.requireNonNull(row.net()));
    }

    private static String times(RoiRow row) {
        return java.util.Objects.requireNonNull(row.romi())
                .add(BigDecimal.ONE)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String text(BigDecimal units) {
        return text(java.util.Objects.requireNonNull(RoiColumns.minor(unit, units)));
    }

    private String text(long minor) {
        return Cells.group(unit.text(minor), true);
    }

    static String percent(BigDecimal fraction) {
        return Cells.people(Kind.PERCENT, null, fraction, "", true);
    }

    static String signed(BigDecimal fraction) {
        return (fraction.signum() > 0 ? "+" : "") + percent(fraction);
    }

    static String n(long count) {
        return Cells.group(Long.toString(count), true);
    }
}
