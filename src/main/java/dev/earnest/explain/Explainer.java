package dev.earnest.explain;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Answer;
import dev.earnest.payout.Inquiry;
import dev.earnest.payout.LineSeen;
import dev.earnest.payout.Payouts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Explains deals and events of one run, in which they were asked for. */
public final class Explainer {
    private final Payouts payouts;
    private final Dataset data;
    private final Inquiry inquiry;
    private final Positions positions;
    private final Figures figures;
    private final Rows rows;
    private final ConditionParts conditions;
    private final EarnParts earnings;
    private final LineParts lines;
    private final Reasons reasons;
    private final PartnerParts partners;

    public Explainer(Payouts payouts, Positions positions) {
        this.payouts = payouts;
        this.data = payouts.data();
        this.inquiry = payouts.inquiry();
        this.positions = positions;
        this.figures = new Figures(payouts.timeline().last().currency());
        this.rows = new Rows(data);
        this.conditions = new ConditionParts(payouts, positions, figures, rows);
        this.earnings = new EarnParts(positions, figures, rows, conditions);
        this.lines = new LineParts(positions, figures, rows);
        this.partners = new PartnerParts(positions, figures, conditions);
        this.reasons = new Reasons(figures, new CutParts(positions, figures));
    }

    /** A deal, by those of its answers that are wanted. */
    public Explanation deal(int row, Predicate<Answer> wanted) {
        List<Answer> answers = inquiry.ofDeal(row);
        return new Explanation(
                "deal",
                rows.dealId(row),
                facts(data.deals(), row, "close_date", "closed "),
                rows.deal(row),
                figures.unit(),
                explained(answers, wanted),
                payouts.offers().size() + payouts.ghosts().size() - distinct(answers));
    }

    /** An event, by those of its answers that are wanted. */
    public Explanation event(int row, Predicate<Answer> wanted) {
        Frame events = java.util.Objects.requireNonNull(data.events());
        List<Answer> answers = inquiry.ofEvent(row);
        TextColumn type = events.text("type");
        return new Explanation(
                "event",
                events.id().text(row),
                Phrase.of(type == null ? "" : type.text(row) + "  ", facts(events, row, "date", "")),
                rows.event(row),
                figures.unit(),
                explained(answers, wanted),
                payouts.offers().size() + payouts.ghosts().size() - distinct(answers));
    }

    /** A partner: how it stands period by period, and what keeps its won deals out. */
    public PartnerExplained partner(int code, Predicate<String> offers) {
        int row = payouts.partnerRow(code, (int) payouts.asOf().toEpochDay());
        String id = rows.partnerId(code);
        List<PeriodExplained> periods = inquiry.ofPartner(code).stream()
                .filter(standing -> offers.test(standing.offerId()))
                .map(standing -> partners.period(id, standing))
                .toList();
        return new PartnerExplained(
                id,
                Phrase.of(partner(code, (int) payouts.asOf().toEpochDay())),
                rows.partner(row),
                periods,
                excluded(id, (deal, seller) -> seller == code, offers));
    }

    /**
     * Which conditions keep how many won deals and how much revenue out.
     *
     * @param of whose deals they are; empty for everyone's
     * @param wanted which partners' shares of which deals are asked about
     */
    public List<ExcludedExplained> excluded(String of, Inquiry.Sold wanted, Predicate<String> offers) {
        TextColumn stage = data.deals().text("stage");
        int won = stage == null ? -1 : stage.dictionary().code("won");
        Inquiry.Sold counted =
                (deal, seller) -> (stage == null || stage.code(deal) == won) && wanted.isWanted(deal, seller);
        return partners.excluded(
                of,
                inquiry.excluded(counted).stream()
                        .filter(one -> offers.test(one.sample().offerId()))
                        .toList());
    }

    private static int distinct(List<Answer> answers) {
        return (int) answers.stream().map(Answer::offerId).distinct().count();
    }

    private List<OfferExplained> explained(List<Answer> answers, Predicate<Answer> wanted) {
        return answers.stream().filter(wanted).map(this::explained).toList();
    }

    private OfferExplained explained(Answer answer) {
        Part eligible = conditions.of(answer);
        List<OfferExplained.Earning> earned = new ArrayList<>();
        for (Answer.Result result : answer.results()) {
            List<LineExplained> all = new ArrayList<>();
            for (LineSeen line : result.lines()) {
                all.add(new LineExplained(line, lines.of(answer, line)));
            }
            earned.add(new OfferExplained.Earning(earnings.of(answer, result), all));
        }
        Part first = earned.isEmpty() ? eligible : earned.get(0).earned();
        Reasons.Reason reason = reasons.of(answer, eligible, first);
        return new OfferExplained(
                answer,
                rows.partnerId(answer.payee()),
                rows.partnerId(answer.seller()),
                positions.of(answer.version(), "offers." + answer.offerId()),
                reason.words(),
                reason.at(),
                eligible,
                earned);
    }

    private Phrase facts(Frame frame, int row, String dateColumn, String before) {
        TextColumn ids = frame.text("partner_id");
        int partner = ids == null ? -1 : ids.code(row);
        DateColumn dates = frame.date(dateColumn);
        int day = dates == null ? DateColumn.BLANK : dates.day(row);
        NumberColumn amounts = frame.number("amount");
        List<Object> words = new ArrayList<>();
        words.add(partner < 0 ? "no partner" : partner(partner, day));
        TextColumn stage = frame.text("stage");
        if (stage != null && !stage.text(row).equals("won") && frame == data.deals()) {
            words.add("  " + stage.text(row));
        }
        if (day != DateColumn.BLANK) {
            words.add("  " + before + Figures.day(day));
        }
        if (amounts != null && !amounts.blank(row)) {
            words.add("  ");
            words.add(figures.number("amount", amounts.value(row)));
        }
        return Phrase.of(words.toArray());
    }

    /** {@code Kestrel Networks (P-104, gold, amer)}, as far as the partner file says. */
    private String partner(int code, int day) {
        String id = rows.partnerId(code);
        int row = day == DateColumn.BLANK ? -1 : payouts.partnerRow(code, day);
        String name = cell("name", row);
        List<String> more = new ArrayList<>();
        if (name != null) {
            more.add(id);
        }
        for (String column : List.of("tier", "type", "region")) {
            String cell = cell(column, row);
            if (cell != null) {
                more.add(cell);
            }
        }
        return (name == null ? id : name) + (more.isEmpty() ? "" : " (" + String.join(", ", more) + ")");
    }

    private @Nullable String cell(String column, int row) {
        Frame partners = data.partners();
        TextColumn text = partners == null ? null : partners.text(column);
        return text == null || row < 0 || text.text(row).isBlank() ? null : text.text(row);
    }
}
