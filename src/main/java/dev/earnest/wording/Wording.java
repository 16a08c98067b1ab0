package dev.earnest.wording;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Window;
import java.util.ArrayList;
import java.util.List;

/** One version of a program in plain sentences: its offers side by side, or one condition, step, limit or rule alone. */
public final class Wording {
    private final Catalog version;
    private final ConditionWords conditions;
    private final EarnWords earn;
    private final TierWords tiers;
    private final LimitWords limits;
    private final PaymentWords payments;
    private final ProgramWords program;

    public Wording(Catalog version) {
        this.version = version;
        this.conditions = new ConditionWords(version);
        this.earn = new EarnWords(version, conditions);
        this.tiers = new TierWords(version);
        this.limits = new LimitWords(version, conditions);
        this.payments = new PaymentWords(version);
        this.program = new ProgramWords(version, conditions);
    }

    /** Conditions as clauses: {@code the tier is gold or platinum}. */
    public ConditionWords conditions() {
        return conditions;
    }

    /** One condition as a clause that is true where it holds. */
    public String condition(Condition condition) {
        return conditions.clause(condition);
    }

    /** When an offer runs: {@code From 1 March 2026 to 31 May 2026.} */
    public String window(Offer offer) {
        Window window = version.window(offer);
        return "From " + Figures.day(window.from()) + " to " + Figures.day(window.to()) + ".";
    }

    /** Who is paid. */
    public List<String> who(Offer offer) {
        List<String> told = new ArrayList<>();
        PaysTo to = offer.paysTo();
        if (to instanceof PaysTo.Parent) {
            told.add("Paid to the parent of the partner that sold, such as its distributor.");
        } else if (to instanceof PaysTo.Column column) {
            told.add("Paid to the partner that the "
                    + Subject.of(offer.trigger()).one() + " names as " + FieldWords.name(column.column()) + ".");
        }
        if (!(to instanceof PaysTo.Partner) || !offer.seller().all().isEmpty()) {
            told.addAll(holding(
                    "Any partner may have sold it.", "Sold by partners for whom ", conditions.clauses(offer.seller())));
        }
        told.addAll(holding(
                to instanceof PaysTo.Partner ? "All partners." : "Any such partner is paid.",
                to instanceof PaysTo.Partner ? "Partners for whom " : "It is paid where for the partner paid ",
                conditions.clauses(offer.who())));
        return told;
    }

    /** Which deals or events count, and on which day. */
    public List<String> counts(Offer offer) {
        Subject subject = Subject.of(offer.trigger());
        boolean stage = offer.when().all().stream()
                .anyMatch(condition -> condition.field().equals("stage"));
        String all = offer.trigger().onDeals() ? (stage ? "Deals" : "Won deals") : Names.sentence(subject.many());
        all = all.endsWith(".") ? all.substring(0, all.length() - 1) : all;
        if (offer.trigger().events().size() > 1) {
            all += " of the kind "
                    + Names.list(
                            offer.trigger().events().stream().map(Names::plain).toList(), "or");
        }
        List<String> told = new ArrayList<>(holding(all + ".", all + " for which ", conditions.clauses(offer.when())));
        told.add(day(offer, subject));
        return told;
    }

    private static String day(Offer offer, Subject subject) {
        String one = Names.one(subject.one());
        String start = "A" + one.substring(1) + " counts on ";
        if (!offer.trigger().onDeals()) {
            return start + "its date, the earning date.";
        }
        String pending = offer.earnedOn() == EarnedOn.CASH_DATE ? "; until that is known it is pending" : "";
        return start + (offer.earnedOn() == EarnedOn.CLOSE_DATE ? "its " : "the ")
                + FieldWords.name(offer.earnedOn().column()) + ", the earning date" + pending + ".";
    }

    /** One sentence for one clause, a list for several. */
    private static List<String> holding(String none, String start, List<String> clauses) {
        if (clauses.isEmpty()) {
            return List.of(none);
        }
        if (clauses.size() == 1) {
            return List.of(start + clauses.get(0) + ".");
        }
        List<String> lines = new ArrayList<>();
        lines.add(start + "all of this holds:");
        clauses.forEach(clause -> lines.add("  " + clause));
        return lines;
    }

    /** What is paid, but for the steps of tiers. */
    public List<String> pays(Offer offer) {
        Subject subject = Subject.of(offer.trigger());
        List<String> told = new ArrayList<>();
        Tiers form = offer.tiers();
        if (form != null) {
            told.addAll(tiers.sentences(offer.earn(), form, subject));
        }
        told.addAll(earn.sentences(offer.earn(), offer.boosts(), subject));
        return told;
    }

    /** One line for each step; none where there are no tiers. */
    public List<String> steps(Offer offer) {
        Tiers form = offer.tiers();
        return form == null
                ? List.of()
                : form.steps().stream()
                        .map(step -> tiers.line(offer.earn(), form, step, Subject.of(offer.trigger())))
                        .toList();
    }

    /** Where a step starts: {@code USD 100,000}, {@code 120% of the target}. */
    public String stepFrom(Offer offer, Tiers form, Step step) {
        return tiers.from(offer.earn(), form, step, Subject.of(offer.trigger()));
    }

    /** What a step pays: {@code 2% of the amount}. */
    public String stepPays(Offer offer, Tiers form, Step step) {
        return tiers.pays(offer.earn(), form, step, Subject.of(offer.trigger()));
    }

    /** One limit. */
    public String limit(Offer offer, Limit limit) {
        return limits.limit(limit, Subject.of(offer.trigger()));
    }

    /**
     * What a budget or fund means for payments.
     *
     * @param withSums whether the sum of a budget that all partners share is told
     */
    public List<String> budget(Budget budget, boolean withSums) {
        return limits.budget(budget, withSums);
    }

    /** What happens where the offers of a group meet on one deal. */
    public String stacking(Stacking group) {
        return limits.stacking(group);
    }

    /** What a claim must show. */
    public String evidence(Offer offer) {
        return payments.evidence(offer.evidence(), Subject.of(offer.trigger()));
    }

    /** When a line is due. */
    public List<String> payout(Payout payout) {
        return payments.payout(payout);
    }

    /** What takes back. */
    public List<String> clawback(Clawback clawback) {
        return payments.clawback(clawback);
    }

    /** What holds for all offers: how partners share a deal, which version counts, how sums are rounded and paid. */
    public List<Term> rules() {
        List<Term> told = new ArrayList<>();
        told.add(new Term("general", "In general", program.rules()));
        if (version.payments() != null) {
            told.add(new Term("payments", "Payments", payments.payments(version.payments())));
        }
        return told;
    }

    /** What a number about a partner is. */
    public String metric(Metric metric) {
        return program.metric(metric);
    }

    /** How an attribute of a partner is found, and what each level needs. */
    public List<String> ladder(Ladder ladder) {
        return program.ladder(ladder);
    }

    /**
     * All sides of an offer, in the order in which people ask.
     *
     * @param withSums whether the sum of a budget that all partners share is told
     */
    public List<Term> terms(Offer offer, boolean withSums) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("for", "For", who(offer)));
        terms.add(new Term("runs", "Runs", List.of(window(offer))));
        terms.add(new Term("counts", "What counts", counts(offer)));
        List<String> pays = new ArrayList<>(pays(offer));
        steps(offer).forEach(step -> pays.add("  " + step));
        terms.add(new Term("pays", "Pays", pays));
        if (!offer.limits().isEmpty()) {
            terms.add(new Term(
                    "limits",
                    "Limits",
                    offer.limits().stream().map(limit -> limit(offer, limit)).toList()));
        }
        Budget budget = offer.budget() == null ? null : version.budgets().get(offer.budget());
        if (budget != null) {
            terms.add(new Term("budget", "Budget", budget(budget, withSums)));
        }
        if (!offer.evidence().isEmpty()) {
            terms.add(new Term("evidence", "Evidence", List.of(evidence(offer))));
        }
        terms.add(new Term("paid", "Paid", payout(offer.payout())));
        if (offer.clawback() != null) {
            terms.add(new Term("taken_back", "Taken back", clawback(offer.clawback())));
        }
        return terms;
    }
}
