package dev.earnest.explain;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.payout.Answer;
import dev.earnest.payout.Check;
import dev.earnest.payout.Found;
import dev.earnest.payout.Payouts;
import java.util.ArrayList;
import java.util.List;

/** Step 1 as parts: each condition with what was expected and what was found. */
final class ConditionParts {
    private final Payouts payouts;
    private final Positions positions;
    private final Figures figures;
    private final Rows rows;
    private final Expectation expectation;
    private final Distance distance;

    ConditionParts(Payouts payouts, Positions positions, Figures figures, Rows rows) {
        this.payouts = payouts;
        this.positions = positions;
        this.figures = figures;
        this.rows = rows;
        this.expectation = new Expectation(figures);
        this.distance = new Distance(figures);
    }

    /** The step and its conditions. */
    Part of(Answer answer) {
        boolean eligible = answer.eligible();
        return Part.of(1, "eligible", eligible ? Part.Outcome.PASS : Part.Outcome.FAIL, "eligible")
                .figure("eligible", eligible)
                .under(of(answer, answer.checks()));
    }

    /** Conditions one by one, but for what needs no words. */
    List<Part> of(Answer answer, List<Check> checks) {
        return checks.stream()
                .filter(check -> !known(check))
                .map(check -> condition(answer, check))
                .toList();
    }

    /** What holds for every deal that was read needs no words. */
    private static boolean known(Check check) {
        boolean own = check.column().equals("close_date") || check.column().equals("date");
        return check.holds() && (check.kind() == Check.Kind.PARTNER_ROW || check.kind() == Check.Kind.DATE && own);
    }

    /** One condition. */
    Part condition(Answer answer, Check check) {
        Phrase off = check.holds() ? Phrase.NONE : off(answer, check);
        Phrase found = found(answer, check);
        Phrase expected = expected(answer, check);
        List<Part> parts = check.parts().stream()
                .filter(part -> !known(part))
                .map(part -> condition(answer, part))
                .toList();
        return Part.of(0, "condition", check.holds() ? Part.Outcome.PASS : Part.Outcome.FAIL, expected)
                .detail(found, off.isEmpty() ? "" : ", ", off)
                .figure("asks", check.kind().name().toLowerCase(java.util.Locale.ROOT))
                .figure("field", check.column().isEmpty() ? null : check.column())
                .figure("expected", expected.toString())
                .figure("found", found.toString())
                .figure("off", off.isEmpty() ? null : off.toString())
                .at(positions.of(answer.version(), check.place()))
                .from(data(answer, check))
                .under(parts);
    }

    private Phrase expected(Answer answer, Check check) {
        Condition condition = check.condition();
        Catalog version = answer.version();
        if (condition != null) {
            String whose = check.kind() == Check.Kind.SELLER ? "seller: " : "";
            return Phrase.of(whose, expectation.of(condition));
        }
        return switch (check.kind()) {
            case TRIGGER ->
                Phrase.of(
                        "the event is of type ",
                        Expectation.list(answer.offer().trigger().events(), "or"));
            case STAGE -> Phrase.of("stage is won");
            case DATE -> Phrase.of(check.column(), " is known");
            case VERSION -> Phrase.of("the offer is in the version of its day");
            case WINDOW -> Phrase.of(check.column(), " in ", version.window(answer.offer()));
            case PAYEE -> Phrase.of(check.column(), " names who is paid");
            default -> Phrase.of("the partner file has a row for ", rows.partnerId(partner(answer, check)));
        };
    }

    private static int partner(Answer answer, Check check) {
        return check.place().endsWith(".seller") ? answer.seller() : answer.payee();
    }

    private Phrase found(Answer answer, Check check) {
        Found found = check.found();
        String column = check.column();
        return switch (check.kind()) {
            case VERSION -> Phrase.of("it is not in version ", figures.found("", found));
            case DATE -> check.holds() ? figures.found("", found) : Phrase.of("blank: pending");
            case PARTNER_ROW ->
                check.holds() ? Phrase.of("found") : Phrase.of("none in force on " + Figures.day(answer.day()));
            case NTH ->
                found instanceof Found.Number
                        ? Phrase.of("number ", figures.found("", found))
                        : Phrase.of(check.holds() ? "a credit note, not counted" : "not counted");
            default -> column.endsWith("registered") ? registered(found) : named(column, found);
        };
    }

    private Phrase named(String column, Found found) {
        boolean date = found instanceof Found.Day;
        if (column.equals("attached_to") || column.equals("incumbent")) {
            return found instanceof Found.Deal deal
                    ? Phrase.of(rows.dealId(deal.row()), " of ", Figures.day(deal.day()))
                    : Phrase.of("none before");
        }
        if (column.equals("segment")) {
            return found instanceof Found.Blank ? Phrase.of("in none") : figures.found("", found);
        }
        return column.equals("owns")
                ? Phrase.of(date ? Phrase.of("since ", figures.found("", found)) : "no such deal")
                : figures.found(column, found);
    }

    private static Phrase registered(Found found) {
        if (!(found instanceof Found.Span span)) {
            return Phrase.of("registered_date is blank");
        }
        long days = (long) span.to() - span.from();
        String how = days < 0 ? Figures.days(-days) + " after the close" : Figures.days(days) + " before the close";
        return Phrase.of("registered " + Figures.day(span.from()) + ", " + how);
    }

    private Phrase off(Answer answer, Check check) {
        if (check.kind() == Check.Kind.WINDOW && check.found() instanceof Found.Day day) {
            return Distance.of(answer.version().window(answer.offer()), day.day());
        }
        Condition condition = check.condition();
        return condition == null ? Phrase.NONE : distance.of(condition, check.found());
    }

    private List<Spot> data(Answer answer, Check check) {
        List<Spot> found = rows.found(check.found());
        boolean ofPartner = check.kind() == Check.Kind.WHO || check.kind() == Check.Kind.PARTNER_ROW;
        boolean deal = check.column().startsWith("deal.");
        if (check.kind() == Check.Kind.SELLER && !deal) {
            return rows.partner(payouts.partnerRow(answer.seller(), answer.day()));
        }
        if (ofPartner && !deal || check.column().startsWith("partner.")) {
            return rows.partner(answer.partnerRow());
        }
        List<Spot> all = new ArrayList<>(deal ? rows.deal(answer.dealRow()) : rows.own(answer));
        all.addAll(found);
        return all;
    }
}
