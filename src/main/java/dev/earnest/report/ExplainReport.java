package dev.earnest.report;

import dev.earnest.analysis.SimulateFigures.InputFigures;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.explain.ExcludedExplained;
import dev.earnest.explain.Explained;
import dev.earnest.explain.Explanation;
import dev.earnest.explain.LineExplained;
import dev.earnest.explain.OfferExplained;
import dev.earnest.explain.Part;
import dev.earnest.explain.Spot;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.Payouts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest explain}: why deals and events were paid what they were, or nothing. */
public final class ExplainReport {
    private ExplainReport() {}

    /** One row of the flat form: a part of a step, with what it belongs to. */
    private record Flat(Explanation of, OfferExplained offer, String line, int depth, Part part) {}

    /**
     * The report of explanations.
     *
     * @param version of this program
     * @param flat whether steps are rows of a table, for formats that have no objects within objects
     */
    public static Report of(Explained explained, Payouts payouts, String version, ExplainView view, boolean flat) {
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(catalog(payouts));
        sections.add(Envelope.inputs(
                payouts.data().inputs().stream().map(InputFigures::of).toList()));
        List<Explanation> deals = explained.deals();
        if (flat) {
            sections.add(Table.of("steps", "", columns(payouts), rows(deals)).seenBy(Audience.MACHINES));
        } else {
            sections.add(new Outline(
                    "explanations",
                    Audience.MACHINES,
                    (look, grouped) -> List.of(),
                    json -> ExplainJson.write(deals, json)));
        }
        ExplainTables tables = new ExplainTables(payouts.timeline().last().currency());
        sections.add(tables.periods(explained.partners()));
        sections.add(tables.excluded(excluded(explained)));
        sections.addAll(forPeople(explained, view, tables));
        boolean periods = !explained.partners().isEmpty();
        String main = flat && !deals.isEmpty() ? "steps" : periods ? "periods" : "excluded";
        return new Report("earnest/explain/1", "", sections, main);
    }

    private static List<ExcludedExplained> excluded(Explained explained) {
        List<ExcludedExplained> all = new ArrayList<>(explained.aggregate());
        explained.partners().forEach(partner -> all.addAll(partner.excluded()));
        return all;
    }

    private static List<Section> forPeople(Explained explained, ExplainView view, ExplainTables tables) {
        List<Section> sections = new ArrayList<>();
        for (Explanation explanation : explained.deals()) {
            ExplainText text = new ExplainText(explanation, view);
            sections.add(
                    new Outline(explanation.kind() + "_" + explanation.id(), Audience.PEOPLE, text::lines, json -> {}));
        }
        explained.partners().forEach(partner -> sections.addAll(tables.of(partner)));
        if (!explained.aggregate().isEmpty()) {
            sections.add(tables.excludedOf("aggregate", "What won deals meet and fail first", explained.aggregate()));
        }
        return sections;
    }

    /** What the run was of. */
    static Facts catalog(Payouts payouts) {
        Timeline timeline = payouts.timeline();
        return new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", timeline.last().id()),
                        Fact.words(
                                "versions",
                                "versions",
                                timeline.versions().stream()
                                        .map(Catalog::version)
                                        .toList()),
                        Fact.text(
                                "currency",
                                "currency",
                                timeline.last().currency().code()),
                        Fact.date("as_of", "as of", payouts.asOf())));
    }

    private static List<Column<Flat>> columns(Payouts payouts) {
        CurrencyUnit unit = payouts.timeline().last().currency();
        return List.of(
                Column.text("kind", "kind", row -> row.of().kind()),
                Column.id("id", "id", row -> row.of().id()),
                Column.id("offer_id", "offer", row -> row.offer().answer().offerId()),
                Column.id("partner_id", "partner", row -> row.offer().partner()),
                Column.text("line", "line", Flat::line),
                Column.countIfAny(
                        "step",
                        "step",
                        row -> row.part().number() == 0
                                ? null
                                : (long) row.part().number()),
                Column.count("depth", "depth", Flat::depth),
                Column.text("part", "part", row -> row.part().kind()),
                Column.text("outcome", "outcome", row -> row.part().outcome().word()),
                Column.text("text", "text", row -> row.part().text().toString()),
                Column.text("detail", "detail", row -> row.part().detail().toString()),
                Column.money("money", "money", unit, row -> row.part().money()),
                Column.text("catalog", "catalog", row -> text(row.part().catalog())),
                Column.text(
                        "data",
                        "data",
                        row -> String.join(
                                ";",
                                row.part().data().stream().map(Spot::toString).toList())));
    }

    private static @Nullable String text(@Nullable Spot spot) {
        return spot == null ? null : spot.toString();
    }

    private static List<Flat> rows(List<Explanation> explanations) {
        List<Flat> rows = new ArrayList<>();
        for (Explanation explanation : explanations) {
            for (OfferExplained offer : explanation.offers()) {
                add(explanation, offer, "", 1, offer.eligible(), rows);
                for (OfferExplained.Earning earning : offer.earnings()) {
                    add(explanation, offer, "", 1, earning.earned(), rows);
                    for (LineExplained line : earning.lines()) {
                        String name = line.line().kind().word() + " "
                                + java.time.LocalDate.ofEpochDay(line.line().day());
                        line.parts().forEach(part -> add(explanation, offer, name, 1, part, rows));
                    }
                }
            }
        }
        return rows;
    }

    private static void add(Explanation of, OfferExplained offer, String line, int depth, Part part, List<Flat> rows) {
        rows.add(new Flat(of, offer, line, depth, part));
        part.parts().forEach(child -> add(of, offer, line, depth + 1, child, rows));
    }
}
