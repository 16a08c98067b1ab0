package dev.earnest.report;

import dev.earnest.analysis.advise.AdviseFigures;
import dev.earnest.analysis.advise.NewOffer;
import dev.earnest.money.CurrencyUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of offers that partners never earned by: to people the best of each partner, to programs up to three. */
final class NewOfferTables {
    private final AdviseFigures figures;
    private final AdviseCommands commands;
    private final CurrencyUnit unit;

    NewOfferTables(AdviseFigures figures, AdviseCommands commands) {
        this.figures = figures;
        this.commands = commands;
        this.unit = figures.currency();
    }

    List<Section> sections(int top) {
        List<NewOffer> best =
                figures.newOffers().stream().filter(NewOffer::next).toList();
        List<NewOffer> shown = best.subList(0, Math.min(top, best.size()));
        String title = best.isEmpty()
                ? ""
                : "Next best offer by partner: one open to it that it never earned by, " + unit.code();
        return List.of(
                Table.of("new_offers", "", columns(), figures.newOffers()).seenBy(Audience.MACHINES),
                Table.of("new_offers_shown", title, columns(), shown)
                        .seenBy(Audience.PEOPLE)
                        .withNotes(best.isEmpty() ? List.of() : notes(best, shown)));
    }

    private List<Column<NewOffer>> columns() {
        return List.of(
                Column.id("partner_id", "partner", NewOffer::partner),
                Column.id("offer", "offer", NewOffer::offer),
                Column.money("worth", "a year", unit, NewOffer::worth),
                Column.<NewOffer>text("basis", "basis", offer -> offer.own() ? "own_deals" : "alike_partners")
                        .seenBy(Audience.MACHINES),
                Column.<NewOffer>countIfAny("lines", "lines", offer -> offer.own() ? (long) offer.lines() : null)
                        .seenBy(Audience.MACHINES),
                Column.<NewOffer>words("alike_in", "alike in", NewOffer::alike).seenBy(Audience.MACHINES),
                Column.<NewOffer>countIfAny("alike_paid", "alike paid", offer -> of(offer, offer.paid()))
                        .seenBy(Audience.MACHINES),
                Column.<NewOffer>countIfAny("alike_eligible", "alike eligible", offer -> of(offer, offer.eligible()))
                        .seenBy(Audience.MACHINES),
                Column.<NewOffer>text("from_shown", "told from", NewOfferTables::basis)
                        .seenBy(Audience.PEOPLE),
                Column.<NewOffer>flag("next_best", "next best", NewOffer::next).seenBy(Audience.MACHINES),
                Column.<NewOffer>text("show", "show", this::show).seenBy(Audience.MACHINES),
                Column.<NewOffer>text("currency", "currency", offer -> unit.code())
                        .seenBy(Audience.MACHINES));
    }

    private static @Nullable Long of(NewOffer offer, long alike) {
        return offer.own() ? null : alike;
    }

    private static String basis(NewOffer offer) {
        return offer.own()
                ? "its own deals: " + Findings.words(offer.lines(), "line")
                : RoiReport.n(offer.paid()) + " of " + RoiReport.n(offer.eligible()) + " alike in "
                        + String.join(", ", offer.alike());
    }

    private String show(NewOffer offer) {
        return offer.own() ? commands.explain(offer.partner()) : commands.paidInYear(figures.marginDays());
    }

    private List<String> notes(List<NewOffer> best, List<NewOffer> shown) {
        List<String> notes = new ArrayList<>();
        if (shown.size() < best.size()) {
            notes.add("showing " + shown.size() + " of " + RoiReport.n(best.size()) + " partners (--top all)");
        }
        notes.add("open on " + figures.asOf() + ", the partner meets `who` that day, and no line of it ever earned");
        if (shown.stream().anyMatch(NewOffer::own)) {
            notes.add(
                    "its own deals: what the offer, alone and open all the time, pays by today's terms on the partner's"
                            + " deals and events of " + figures.marginDays()
                            + " that meet all but `who`; no budget and no limit"
                            + " over all partners taken off");
        }
        if (shown.stream().anyMatch(offer -> !offer.own())) {
            notes.add("alike in: where its own deals bring nothing, the median of what the offer paid in "
                    + figures.marginDays() + " to the first number of partners, of the second that meet `who`");
        }
        if (!shown.isEmpty()) {
            notes.add("show: " + show(shown.get(0)));
        }
        return notes;
    }
}
