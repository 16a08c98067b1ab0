package dev.earnest.report;

import dev.earnest.analysis.kpi.Kpi;
import dev.earnest.analysis.kpi.KpiKind;
import dev.earnest.claims.ClaimFigures;
import dev.earnest.claims.ClaimStatus;
import dev.earnest.claims.remit.RemitFigures;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The report of {@code earnest claims}: how claims fare, what evidence is missing, what is wrong with claims, what is paid when. */
public final class ClaimsReport {
    private static final String SCHEMA = "earnest/claims/1";

    private final ClaimFigures figures;
    private final RemitFigures remit;
    private final CurrencyUnit unit;

    private ClaimsReport(ClaimFigures figures, RemitFigures remit) {
        this.figures = figures;
        this.remit = remit;
        this.unit = figures.currency();
    }

    /**
     * The report of claims and of the remittances of the same run.
     *
     * @param version of this program
     * @param top how many rows of a long list are shown to people
     * @param topForMachines how many programs get
     */
    public static Report of(ClaimFigures figures, RemitFigures remit, String version, int top, int topForMachines) {
        return new ClaimsReport(figures, remit).report(version, top, topForMachines);
    }

    private Report report(String version, int top, int topForMachines) {
        EvidenceTables evidence = new EvidenceTables(figures);
        ClaimTables claims = new ClaimTables(figures);
        List<Section> sections = new ArrayList<>(List.of(
                Envelope.tool(version),
                catalog(),
                Envelope.inputs(figures.inputs()),
                new Notes("assumptions", Audience.ALL, assumptions()),
                KpiColumns.table(figures.kpis().kpis(), figures.kpis().window(), unit),
                kpis(),
                statuses(),
                evidence.offers(),
                evidence.artifacts(),
                evidence.requirements(topForMachines).seenBy(Audience.MACHINES),
                evidence.open(top),
                claims.offers(),
                claims.kinds(),
                claims.findings(topForMachines).seenBy(Audience.MACHINES),
                claims.findings(top).seenBy(Audience.PEOPLE)));
        sections.add(claims.claims(topForMachines));
        sections.add(RemitReport.runs(remit, Integer.MAX_VALUE).seenBy(Audience.MACHINES));
        sections.add(RemitReport.runs(remit, top).seenBy(Audience.PEOPLE));
        sections.add(RemitReport.totals(remit));
        sections.add(new Notes("notes", Audience.PEOPLE, RemitReport.reconciled(remit)));
        return new Report(SCHEMA, headline(), sections, "claims");
    }

    private String headline() {
        String window = figures.window().from() == null && figures.window().to() == null
                ? ""
                : "   "
                        + (figures.window().from() == null
                                ? ""
                                : figures.window().from()) + ".."
                        + (figures.window().to() == null ? "" : figures.window().to());
        return figures.catalog() + " " + String.join(", ", figures.versions()) + "   "
                + (figures.file() == null
                        ? "no claims"
                        : Findings.words(figures.lines().size(), "claim")) + window
                + "   as of " + figures.asOf() + "   " + unit.code();
    }

    private List<String> assumptions() {
        List<String> lines = new ArrayList<>();
        if (figures.file() == null) {
            lines.add("no claims were given, so nothing is held for want of evidence");
        }
        lines.add("evidence is late when it comes more than " + figures.rules().lateAfter()
                + " after the earning date (--late-after)");
        lines.add("the same amount again within " + figures.rules().sameWithin()
                + " is suspicious, but where the offer pays fixed sums (--same-within)");
        lines.add("computed: what the rules give before evidence; paid: what the ledger pays");
        lines.addAll(remit.rules());
        return lines;
    }

    private Facts catalog() {
        return new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", figures.catalog()),
                        Fact.words("versions", "versions", figures.versions()),
                        Fact.text("currency", "currency", unit.code()),
                        Fact.date("from", "from", figures.window().from()),
                        Fact.date("to", "to", figures.window().to()),
                        Fact.date("as_of", "as of", figures.asOf()),
                        Fact.text(
                                "late_after",
                                "late after",
                                figures.rules().lateAfter().toString()),
                        Fact.text(
                                "same_within",
                                "same within",
                                figures.rules().sameWithin().toString())));
    }

    private Facts kpis() {
        return new Facts(
                "kpis_in_words",
                "How claims fare, " + figures.kpis().window(),
                Audience.PEOPLE,
                figures.kpis().kpis().stream()
                        .map(kpi -> Fact.text(kpi.kind().word(), kpi.kind().title(), words(kpi)))
                        .toList());
    }

    private String words(Kpi kpi) {
        BigDecimal value = kpi.value();
        if (value == null) {
            return "n/a: " + kpi.why();
        }
        if (kpi.kind().unit() == KpiKind.Unit.DAYS) {
            return Cells.people(Kind.NUMBER, null, value, "", true) + " days, the median of " + whole(kpi.denominator())
                    + " " + kpi.kind().denominator();
        }
        return Cells.people(Kind.PERCENT, null, value, "", true) + ": " + whole(kpi.numerator()) + " "
                + kpi.kind().numerator() + " of " + whole(kpi.denominator()) + " "
                + kpi.kind().denominator();
    }

    private static String whole(@org.jspecify.annotations.Nullable BigDecimal count) {
        return Cells.people(Kind.NUMBER, null, Objects.requireNonNull(count), "", true);
    }

    private Table<ClaimStatus> statuses() {
        List<Column<ClaimStatus>> columns = List.of(
                Column.<ClaimStatus>text("status", "status", ClaimStatus::status)
                        .seenBy(Audience.MACHINES),
                Column.<ClaimStatus>text("said", "status", row -> row.status().isEmpty() ? "(blank)" : row.status())
                        .seenBy(Audience.PEOPLE),
                Column.count("claims", "claims", ClaimStatus::claims),
                Column.<ClaimStatus>money("claimed", "claimed", unit, ClaimStatus::claimed)
                        .ifAny(),
                Column.<ClaimStatus>countIfAny("waiting_days", "waiting up to, days", ClaimStatus::waitingDays)
                        .ifAny(),
                Column.<ClaimStatus>text("currency", "currency", row -> unit.code())
                        .seenBy(Audience.MACHINES));
        String title = figures.statuses().isEmpty() ? "" : "Claims by status, " + unit.code();
        return Table.of("statuses", title, columns, figures.statuses());
    }
}
