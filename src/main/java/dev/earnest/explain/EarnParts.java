package dev.earnest.explain;

import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import dev.earnest.money.Fixed4;
import dev.earnest.payout.Answer;
import dev.earnest.payout.Note;
import dev.earnest.payout.Worked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 2 as parts: the measure, the rate or steps, the boosts, and what was earned. */
final class EarnParts {
    private final Positions positions;
    private final Figures figures;
    private final Rows rows;
    private final TierParts tiers;
    private final ConditionParts conditions;

    EarnParts(Positions positions, Figures figures, Rows rows, ConditionParts conditions) {
        this.conditions = conditions;
        this.positions = positions;
        this.figures = figures;
        this.rows = rows;
        this.tiers = new TierParts(positions, figures, rows);
    }

    /** The step that ends in what was earned. */
    Part of(Answer answer, Answer.Result result) {
        Worked worked = result.worked();
        List<Part> steps = new ArrayList<>();
        steps.add(measure(answer, worked));
        Worked.Rated rated = worked.rated();
        if (rated != null) {
            steps.add(rated(answer, worked, rated));
        } else {
            steps.addAll(tiers.of(answer, result));
        }
        for (int i = 0; i < answer.boosts().size(); i++) {
            steps.add(boost(answer, worked, i));
        }
        Part earned = Part.of(2, "earn", Part.Outcome.SUM, worked.recount() ? "recounted" : "earned")
                .money(worked.earned())
                .figure("earned", figures.unit().text(worked.earned()))
                .figure("before_boosts", rated == null ? figures.unit().text(worked.base()) : null)
                .figure("boost", product(worked).toPlainString())
                .figure("earned_date", Figures.day(worked.day()))
                .figure("rounding", answer.version().rounding().name().toLowerCase(java.util.Locale.ROOT))
                .at(place(answer, "earn"));
        return earned.under(steps);
    }

    private @Nullable Spot place(Answer answer, String key) {
        return positions.of(answer.version(), "offers." + answer.offerId() + "." + key);
    }

    private static BigDecimal product(Worked worked) {
        return worked.boosts().stream().map(Worked.Boosted::times).reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private Part measure(Answer answer, Worked worked) {
        Earn earn = answer.offer().earn();
        String of = earn.of();
        Part step = Part.of(0, "measure", Part.Outcome.SUM, of)
                .figure("of", of)
                .figure("measure", number(worked.measure()))
                .figure("paid_on", number(worked.paidOn()))
                .at(place(answer, "earn.of"))
                .from(rows.own(answer));
        if (worked.paidOn() == Fixed4.BLANK) {
            return step.detail("blank: no measure");
        }
        List<Object> words = new ArrayList<>();
        words.add(figures.number(of, worked.measure()));
        if (worked.ofDeal() != worked.measure()) {
            words.add(" of the deal's ");
            words.add(figures.number(of, worked.ofDeal()));
            List<Spot> read = new ArrayList<>(rows.own(answer));
            read.addAll(rows.touches(answer.dealRow()));
            step = step.from(read).figure("of_deal", number(worked.ofDeal()));
        }
        List<Part> taken = new ArrayList<>();
        for (Note.Rival other : worked.less()) {
            words.add(" - ");
            words.add(figures.money(other.value()));
            taken.add(Part.of(0, "less", Part.Outcome.SUM, "less what ", other.offer(), " earned")
                    .money(-other.value())
                    .figure("offer_id", other.offer())
                    .figure("earned", figures.unit().text(other.value()))
                    .at(place(answer, "earn.less")));
        }
        if (worked.recount()) {
            words.add(" x -" + worked.part() + "/" + worked.whole() + " taken back");
            step = step.figure("part", String.valueOf(worked.part())).figure("whole", String.valueOf(worked.whole()));
        }
        if (worked.recount() || !worked.less().isEmpty()) {
            words.add(" = ");
            words.add(figures.number(of, worked.paidOn()));
        }
        return step.detail(words.toArray()).under(taken);
    }

    private static @Nullable String number(long value) {
        return value == Fixed4.BLANK ? null : Figures.plain(Fixed4.decimal(value));
    }

    private Part rated(Answer answer, Worked worked, Worked.Rated rated) {
        Form form = answer.offer().earn().form();
        String kind = form instanceof Form.Share ? "rate" : form instanceof Form.Each ? "each" : "pay";
        BigDecimal figure = rated.figure();
        StringBuilder place = new StringBuilder("earn." + kind);
        rated.way().forEach(key -> place.append('.').append(key.substring(key.indexOf('=') + 1)));
        Part step = Part.of(0, kind, Part.Outcome.SUM, kind, way(rated))
                .figure("figure", figure == null ? null : Figures.plain(figure))
                .figure("units", rated.units() == null ? null : number(rated.units()))
                .figure("part", rated.part() == null ? null : figures.unit().text(rated.part()))
                .figure("credit_note", worked.credit() || worked.recount())
                .at(place(answer, place.toString()));
        if (figure == null) {
            return step.detail("the table has nothing for this deal");
        }
        if (form instanceof Form.Pay) {
            boolean credit = worked.credit() || worked.recount();
            return credit
                    ? step.detail("a credit note earns no fixed sum")
                    : step.detail(figures.number("amount", figure), part(rated));
        }
        Long units = rated.units();
        Phrase on = units == null
                ? Phrase.of(figures.number(answer.offer().earn().of(), worked.paidOn()))
                : Phrase.of(figures.number("", units), " whole blocks");
        Object by = form instanceof Form.Share ? Figures.percent(figure) : figures.number("amount", figure);
        return step.detail(on, " x ", by, boosts(worked));
    }

    private static String way(Worked.Rated rated) {
        return rated.way().isEmpty()
                ? ""
                : " by " + String.join(", ", rated.way()).replace("=", " ");
    }

    private Phrase part(Worked.Rated rated) {
        Long part = rated.part();
        return part == null ? Phrase.NONE : Phrase.of(", the partner's part ", figures.money(part));
    }

    private static String boosts(Worked worked) {
        StringBuilder words = new StringBuilder();
        worked.boosts()
                .forEach(boost -> words.append(" x ")
                        .append(boost.times().stripTrailingZeros().toPlainString()));
        return words.toString();
    }

    /** A factor of the offer, whether it holds or why not. */
    private Part boost(Answer answer, Worked worked, int number) {
        String times = Figures.plain(answer.offer().boosts().get(number).times());
        boolean holds = worked.boosts().stream().anyMatch(boost -> boost.number() == number);
        List<Part> asked = conditions.of(answer, answer.boosts().get(number));
        return Part.of(0, "boost", holds ? Part.Outcome.PASS : Part.Outcome.FAIL, "boost")
                .detail("times " + times, holds ? "" : ", not given")
                .figure("times", times)
                .figure("given", holds)
                .at(place(answer, "boost[" + number + "]"))
                .under(asked);
    }
}
