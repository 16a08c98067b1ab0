package dev.earnest.report;

import dev.earnest.explain.Explanation;
import dev.earnest.explain.Figure;
import dev.earnest.explain.LineExplained;
import dev.earnest.explain.OfferExplained;
import dev.earnest.explain.Part;
import dev.earnest.explain.Spot;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.Answer;
import dev.earnest.payout.LineSeen;
import dev.earnest.payout.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what became of deals and events as nested objects, every figure beside the step that used it. */
final class ExplainJson {
    private final Json json;
    private final CurrencyUnit unit;

    private ExplainJson(Json json, CurrencyUnit unit) {
        this.json = json;
        this.unit = unit;
    }

    static void write(List<Explanation> explanations, Json json) {
        json.array();
        for (Explanation explanation : explanations) {
            new ExplainJson(json, explanation.currency()).write(explanation);
        }
        json.end();
    }

    private void write(Explanation explanation) {
        json.object()
                .text("kind", explanation.kind())
                .text("id", explanation.id())
                .text("facts", explanation.facts().toString())
                .text("currency", unit.code())
                .text("paid", unit.text(explanation.paid()))
                .number("offers_on_other_things", explanation.others());
        spots(explanation.data());
        json.key("offers").array();
        explanation.offers().forEach(this::offer);
        json.end().end();
    }

    private void offer(OfferExplained offer) {
        Answer answer = offer.answer();
        json.object()
                .text("offer_id", answer.offerId())
                .text("type", answer.offer().type().name().toLowerCase(Locale.ROOT))
                .text("catalog_version", answer.version().version());
        json.key("ghost").flag(answer.ghost());
        json.text("partner_id", offer.partner())
                .text("seller_id", offer.seller())
                .text("outcome", offer.outcome());
        json.text("paid", unit.text(offer.paid())).text("why", offer.why().toString());
        spot("catalog", offer.catalog());
        spot("why_at", offer.whyAt());
        json.key("eligible");
        part(offer.eligible());
        json.key("earnings").array();
        for (OfferExplained.Earning earning : offer.earnings()) {
            json.object().key("earned");
            part(earning.earned());
            json.key("lines").array();
            earning.lines().forEach(this::line);
            json.end().end();
        }
        json.end().end();
    }

    private void line(LineExplained explained) {
        LineSeen line = explained.line();
        json.object()
                .text("kind", line.kind().word())
                .text("earned_date", date(line.day()))
                .text("period", line.period())
                .text("earned", unit.text(line.earned()))
                .text("limit_cut", unit.text(line.limitCut()))
                .text("stacking_cut", unit.text(line.stackingCut()))
                .text("budget_cut", unit.text(line.budgetCut()))
                .text("held", unit.text(line.held()))
                .text("committed", unit.text(line.committed()))
                .text("clawed_back", unit.text(line.clawedBack()))
                .text("paid", unit.text(line.paid()))
                .text("reason", Reason.words(line.reasons()));
        json.key("payments").array();
        for (LineSeen.Payment payment : line.payments()) {
            json.object().text("pay_date", date(payment.day())).text("money", unit.text(payment.money()));
            json.end();
        }
        json.end().key("steps").array();
        explained.parts().forEach(this::part);
        json.end().end();
    }

    private static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    private void part(Part part) {
        json.object();
        if (part.number() > 0) {
            json.number("step", part.number());
        }
        json.text("kind", part.kind())
                .text("outcome", part.outcome().word())
                .text("text", part.text().toString())
                .text("detail", part.detail().toString());
        Long money = part.money();
        json.text("money", money == null ? null : unit.text(money));
        json.key("figures").object();
        part.figures().forEach(this::figure);
        json.end();
        spot("catalog", part.catalog());
        spots(part.data());
        json.key("parts").array();
        part.parts().forEach(this::part);
        json.end().end();
    }

    private void figure(Figure figure) {
        json.key(figure.key());
        if (figure.value() instanceof Long number) {
            json.number(number);
        } else if (figure.value() instanceof Boolean flag) {
            json.flag(flag);
        } else {
            json.text(figure.value().toString());
        }
    }

    private void spot(String key, @Nullable Spot spot) {
        json.key(key);
        if (spot == null) {
            json.text(null);
        } else {
            json.object().text("file", spot.file()).number("line", spot.line()).end();
        }
    }

    private void spots(List<Spot> spots) {
        json.key("data").array();
        spots.forEach(spot -> json.object()
                .text("file", spot.file())
                .number("line", spot.line())
                .end());
        json.end();
    }
}
