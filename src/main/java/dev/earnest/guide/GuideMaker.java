package dev.earnest.guide;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.wording.FieldWords;
import dev.earnest.wording.Names;
import dev.earnest.wording.Term;
import dev.earnest.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the guide of one version of a program. */
public final class GuideMaker {
    /** Fields by which a condition means single partners. */
    private static final Set<String> OF_ONE = Set.of("partner_id", "parent_id", "name");

    private final Catalog version;
    private final Wording wording;
    private final Wanted wanted;

    private GuideMaker(Catalog version, Wanted wanted) {
        this.version = version;
        this.wording = new Wording(version);
        this.wanted = wanted;
    }

    /**
     * What is told.
     *
     * @param only values that a partner has, by field: offers that are not open to such a partner are left out
     * @param sums whether the sums of budgets that all partners share are told
     */
    public record Wanted(Map<String, String> only, boolean sums) {}

    /** The guide. Offers that are tried out in secret, and those for partners that they name, are not in it. */
    public static Guide of(Catalog version, Wanted wanted) {
        return new GuideMaker(version, wanted).guide();
    }

    private Guide guide() {
        List<Offer> all = version.offers().values().stream()
                .filter(offer -> offer.status() == Status.ACTIVE)
                .toList();
        List<Offer> told = all.stream().filter(offer -> !isForNamed(offer)).toList();
        List<Offer> seen = told.stream()
                .filter(this::isWanted)
                .sorted(Comparator.comparing(o -> o.type().phase()))
                .toList();
        List<GuideOffer> offers = seen.stream().map(this::offer).toList();
        List<Term> meeting = meeting(seen);
        List<Term> rules = wording.rules();
        List<Term> measures = measures();
        Dates dates = new Dates(version, seen);
        return new Guide(
                version,
                offers,
                meeting,
                rules,
                measures,
                access(seen),
                dates.days(),
                dates.periods(),
                Glossary.of(text(offers, meeting, rules, measures)),
                retired(),
                all.size() - told.size(),
                told.size() - seen.size());
    }

    private List<String> retired() {
        return version.offers().values().stream()
                .filter(offer -> offer.status() == Status.RETIRED && !isForNamed(offer))
                .map(offer -> Names.title(offer.id()))
                .toList();
    }

    private boolean isForNamed(Offer offer) {
        return isForNamed(offer.who()) || isForNamed(offer.seller());
    }

    private boolean isForNamed(Conditions conditions) {
        return conditions.all().stream()
                .anyMatch(each -> each instanceof Condition.Among among
                                && !among.negated()
                                && OF_ONE.contains(among.field().replaceFirst("^partner\\.", ""))
                        || each instanceof Condition.InSegment in
                                && in.segments().stream()
                                        .anyMatch(id ->
                                                isForNamed(version.segments().getOrDefault(id, Conditions.ANY))));
    }

    private boolean isWanted(Offer offer) {
        return wanted.only().entrySet().stream()
                .allMatch(each -> Openness.isOpen(version, offer, each.getKey(), each.getValue()));
    }

    private GuideOffer offer(Offer offer) {
        List<GuideStep> steps = new ArrayList<>();
        Tiers tiers = offer.tiers();
        String by = tiers == null ? "" : by(tiers);
        if (tiers != null) {
            for (Step step : tiers.steps()) {
                BigDecimal value = by.equals("pay") && step.pay() != null ? step.pay() : step.perUnit();
                String from = (tiers.edgeAbove() ? "above " : "from ") + wording.stepFrom(offer, tiers, step);
                steps.add(new GuideStep(from, wording.stepPays(offer, tiers, step), value));
            }
        }
        return new GuideOffer(
                offer,
                Names.title(offer.id()),
                summary(offer),
                wording.terms(offer, wanted.sums()),
                steps,
                by,
                Examples.of(version, offer, wanted.only()));
    }

    private static String by(Tiers tiers) {
        if (tiers.steps().stream().allMatch(step -> step.rate() != null && step.pay() == null)) {
            return "rate";
        }
        if (tiers.steps().stream().allMatch(step -> step.each() != null && step.pay() == null)) {
            return "each";
        }
        boolean sums = tiers.steps().stream()
                .allMatch(step -> step.rate() == null && step.each() == null && step.pay() != null);
        return sums ? "pay" : "";
    }

    private String summary(Offer offer) {
        List<String> clauses = offer.who().all().stream().map(this::brief).toList();
        return clauses.isEmpty() ? "all partners" : Names.list(clauses, "and");
    }

    /** A segment by its name alone; what it means is told with the offer. */
    private String brief(Condition condition) {
        if (condition instanceof Condition.InSegment in) {
            return (in.negated() ? "not " : "") + "segment "
                    + Names.list(in.segments().stream().map(Names::title).toList(), "or");
        }
        return wording.condition(condition).replaceFirst("^the ", "");
    }

    /** Groups that hold an offer that is told; an offer that is not told is not named. */
    private List<Term> meeting(List<Offer> seen) {
        List<String> ids = seen.stream().map(Offer::id).toList();
        List<Term> told = new ArrayList<>();
        for (Stacking group : version.stacking()) {
            List<String> members = group.offers().stream().filter(ids::contains).toList();
            boolean alone = members.size() == 1 && group.max() == null;
            if (group.offers().isEmpty() || !members.isEmpty() && !alone) {
                Stacking shown = new Stacking(group.id(), members, group.keep(), group.max(), group.of());
                told.add(new Term(key(group.id()), Names.title(group.id()), List.of(wording.stacking(shown))));
            }
        }
        return told;
    }

    private List<Term> measures() {
        List<Term> terms = new ArrayList<>();
        version.ladders()
                .values()
                .forEach(ladder -> terms.add(new Term(
                        key(ladder.attribute()),
                        Names.title(FieldWords.name(ladder.attribute())),
                        wording.ladder(ladder))));
        version.metrics()
                .values()
                .forEach(metric -> terms.add(
                        new Term(key(metric.id()), Names.title(metric.id()), List.of(wording.metric(metric)))));
        return terms;
    }

    private static String key(String id) {
        return id.replace('-', '_');
    }

    private Map<String, Guide.Access> access(List<Offer> seen) {
        Map<String, Guide.Access> access = new LinkedHashMap<>();
        for (String field : List.of("tier", "type", "region")) {
            List<String> values = Openness.values(version, seen, field);
            if (!values.isEmpty() && !wanted.only().containsKey(field)) {
                List<Guide.AccessRow> rows = seen.stream()
                        .map(offer -> new Guide.AccessRow(Names.title(offer.id()), marks(offer, field, values)))
                        .toList();
                boolean tells = rows.stream()
                                .filter(row -> row.marks().stream().anyMatch(m -> !m.equals("yes")))
                                .count()
                        > 1;
                if (!tells && !field.equals("tier")) {
                    continue;
                }
                access.put(field, new Guide.Access(values, rows));
            }
        }
        return access;
    }

    private List<String> marks(Offer offer, String field, List<String> values) {
        List<String> marks = new ArrayList<>();
        for (String value : values) {
            String mark = Openness.mark(version, offer, field, value);
            marks.add(mark == null ? "" : mark);
        }
        return marks;
    }

    private static List<String> text(
            List<GuideOffer> offers, List<Term> meeting, List<Term> rules, List<Term> measures) {
        List<String> text = new ArrayList<>();
        for (List<Term> terms : List.of(meeting, rules, measures)) {
            terms.forEach(term -> text.addAll(term.lines()));
        }
        for (GuideOffer offer : offers) {
            text.add(offer.title());
            offer.terms().forEach(term -> {
                text.add(term.label());
                text.addAll(term.lines());
            });
        }
        return text;
    }
}
