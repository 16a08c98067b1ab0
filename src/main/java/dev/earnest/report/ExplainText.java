package dev.earnest.report;

import dev.earnest.explain.Explanation;
import dev.earnest.explain.Figure;
import dev.earnest.explain.LineExplained;
import dev.earnest.explain.OfferExplained;
import dev.earnest.explain.Part;
import dev.earnest.explain.Phrase;
import dev.earnest.explain.Spot;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.LineSeen;
import dev.earnest.report.ExplainRows.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws what became of one deal or event: the offers that pay step by step, the others each with its reason. */
final class ExplainText {
    private static final int MOST_ROWS = 12;

    private final Explanation explanation;
    private final ExplainView view;
    private final CurrencyUnit unit;

    ExplainText(Explanation explanation, ExplainView view) {
        this.explanation = explanation;
        this.view = view;
        this.unit = explanation.currency();
    }

    List<String> lines(Look look, boolean grouped) {
        List<String> lines = new ArrayList<>();
        ExplainRows rows = new ExplainRows(look, grouped);
        head(look, rows, lines);
        List<OfferExplained> others = new ArrayList<>();
        for (OfferExplained offer : explanation.offers()) {
            if (view.full() || offer.lines()) {
                lines.add("");
                offer(offer, look, rows, lines);
            } else {
                others.add(offer);
            }
        }
        if (!others.isEmpty()) {
            lines.add("");
            lines.add(look.ink("1", "Paid nothing"));
            others.forEach(offer -> rows.reason(title(offer), offer.why(), spot(offer), lines));
        }
        return lines;
    }

    private static String spot(OfferExplained offer) {
        Spot at = offer.whyAt();
        return at == null ? "" : ExplainRows.shortName(at);
    }

    private void head(Look look, ExplainRows rows, List<String> lines) {
        String name = explanation.kind().equals("deal") ? "Deal " : "Event ";
        String facts = rows.text(explanation.facts());
        rows.wrapped(look.ink("1", name + Cells.clean(explanation.id())) + "  " + facts, 0, 1, lines);
        explanation.data().forEach(spot -> lines.add(" " + spot));
        long paying =
                explanation.offers().stream().filter(offer -> offer.paid() != 0).count();
        String things = explanation.kind().equals("deal") ? " paid on events" : " paid on deals";
        String elsewhere = explanation.others() == 0
                ? ""
                : "; " + explanation.others() + " more " + (explanation.others() == 1 ? "is" : "are") + things;
        lines.add(" pays " + rows.money(unit, explanation.paid()) + " " + unit.code() + " by " + paying + " of "
                + Findings.words(explanation.offers().size(), "offer") + elsewhere);
    }

    private String title(OfferExplained offer) {
        boolean several = explanation.offers().stream()
                        .filter(other ->
                                other.answer().offerId().equals(offer.answer().offerId()))
                        .count()
                > 1;
        boolean other = !offer.partner().equals(offer.seller());
        String to = several || other ? " to " + (offer.partner().isEmpty() ? "nobody" : offer.partner()) : "";
        return offer.answer().offerId() + to + (offer.answer().ghost() ? " (ghost: never paid)" : "");
    }

    private void offer(OfferExplained offer, Look look, ExplainRows rows, List<String> lines) {
        Spot catalog = offer.catalog();
        String where = "version " + offer.answer().version().version() + (catalog == null ? "" : "  " + catalog);
        String type = offer.answer().offer().type().name().toLowerCase(java.util.Locale.ROOT);
        rows.wrapped(look.ink("1", title(offer)) + "  " + type + "  " + where, 0, 1, lines);
        List<Row> table = new ArrayList<>();
        add(offer.eligible(), 0, table);
        for (OfferExplained.Earning earning : offer.earnings()) {
            add(earning.earned(), 0, table);
            boolean one = earning.lines().size() == 1;
            for (LineExplained line : earning.lines()) {
                line(line, one, table);
            }
        }
        rows.draw(table, unit, lines);
        rows.rule(lines);
        rows.total(offer.answer().ghost() ? "would pay" : "pays", unit, offer.paid(), lines);
        rows.wrapped((offer.lines() ? "why not more: " : "why nothing: ") + rows.text(offer.why()), 0, 14, lines);
        rowsRead(offer, rows, lines);
    }

    private void line(LineExplained explained, boolean one, List<Row> table) {
        LineSeen line = explained.line();
        if (!one) {
            String text = line.kind().word() + " of " + LocalDate.ofEpochDay(line.day()) + ", " + line.period();
            boolean plain = explained.parts().stream()
                    .noneMatch(part ->
                            part.outcome() == Part.Outcome.CUT && !part.kind().equals("committed"));
            table.add(new Row(0, 0, "line", Phrase.of(text), plain ? brief(line) : Phrase.NONE, line.paid(), "", null));
            if (plain) {
                return;
            }
        }
        for (Part part : explained.parts()) {
            boolean repeated = !one && !part.kind().equals("payment") && part.outcome() == Part.Outcome.FREE;
            if (!repeated) {
                add(part, one ? 0 : 1, table);
            }
        }
    }

    /** When an uncut line is payable, or that it is committed. */
    private Phrase brief(LineSeen line) {
        return line.committed() != 0
                ? Phrase.of(new Phrase.Digits(unit.text(line.committed())), " committed")
                : Phrase.of("payable "
                        + String.join(
                                ", ",
                                line.payments().stream()
                                        .map(payment -> LocalDate.ofEpochDay(payment.day())
                                                .toString())
                                        .toList()));
    }

    private void add(Part part, int level, List<Row> table) {
        boolean pass = part.outcome() == Part.Outcome.PASS && part.kind().equals("condition");
        boolean free = part.outcome() == Part.Outcome.FREE;
        boolean gone = free && part.figures().contains(new Figure("value", unit.text(0)));
        if (view.skipPasses() && (pass || free) || gone) {
            return;
        }
        table.add(new Row(
                level,
                part.number(),
                part.kind(),
                part.text(),
                part.detail(),
                part.money(),
                word(part),
                part.catalog()));
        if (part.parts().size() == 1 && part.parts().get(0).kind().equals("line")) {
            return;
        }
        int below = part.number() > 0 ? 1 : 2;
        if (view.depth() > below) {
            part.parts().forEach(child -> add(child, level + 1, table));
        } else if (view.depth() > 1 && part.number() > 0) {
            part.parts().forEach(child -> add(child.under(List.of()), level + 1, table));
        }
    }

    private static String word(Part part) {
        boolean condition = part.kind().equals("condition");
        boolean eligible = part.kind().equals("eligible");
        return switch (part.outcome()) {
            case PASS -> condition ? "ok" : eligible ? "yes" : "";
            case FAIL -> condition ? "NO" : eligible ? "no" : "";
            case FREE -> part.kind().equals("step") ? "" : "no cut";
            default -> "";
        };
    }

    private void rowsRead(OfferExplained offer, ExplainRows rows, List<String> lines) {
        Set<Spot> spots = new LinkedHashSet<>();
        Set<Spot> counted = new LinkedHashSet<>();
        collect(offer.eligible(), spots, counted);
        for (OfferExplained.Earning earning : offer.earnings()) {
            collect(earning.earned(), spots, counted);
            earning.lines().forEach(line -> line.parts().forEach(part -> collect(part, spots, counted)));
        }
        rows.wrapped("rows read: " + list(spots), 0, 11, lines);
        if (!counted.isEmpty()) {
            rows.wrapped("counted before: " + list(counted), 0, 16, lines);
        }
    }

    private static void collect(Part part, Set<Spot> spots, Set<Spot> counted) {
        (part.kind().equals("count") ? counted : spots).addAll(part.data());
        part.parts().forEach(child -> collect(child, spots, counted));
    }

    private static String list(Set<Spot> spots) {
        List<String> words = new ArrayList<>();
        String file = "";
        for (Spot spot : spots.stream().limit(MOST_ROWS).toList()) {
            words.add(spot.file().equals(file) ? String.valueOf(spot.line()) : spot.toString());
            file = spot.file();
        }
        String more = spots.size() > MOST_ROWS ? ", and " + (spots.size() - MOST_ROWS) + " more" : "";
        return String.join(", ", words) + more;
    }
}
