package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Fiscal;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Smaller cases made of a case: rows left out by halves, offers left out, and each part of an offer left out. */
final class Simpler {
    private Simpler() {}

    /** A way to make a case smaller and what it is called. */
    record Step(String name, Case result) {}

    /** The smallest case found that still fails. */
    static Case shrink(Case failing, Predicate<Case> fails) {
        Case smallest = failing;
        boolean again = true;
        while (again) {
            again = false;
            List<Step> steps = new ArrayList<>(rows(smallest));
            steps.addAll(parts(smallest));
            for (Step step : steps) {
                if (fails.test(step.result())) {
                    smallest = step.result();
                    again = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static Case with(Case one, Timeline timeline, Rows rows) {
        return new Case(one.name(), timeline, rows, one.asOf(), one.expected());
    }

    /** Halves of each file, then quarters, down to single rows; events and other files left out whole first. */
    private static List<Step> rows(Case one) {
        Rows r = one.rows();
        List<Step> steps = new ArrayList<>();
        if (r.claims() != null) {
            steps.add(new Step(
                    "no claims",
                    with(
                            one,
                            one.timeline(),
                            new Rows(r.deals(), r.partners(), r.events(), r.touches(), null, r.fx()))));
        }
        if (r.touches() != null) {
            steps.add(new Step(
                    "no touches",
                    with(
                            one,
                            one.timeline(),
                            new Rows(r.deals(), r.partners(), r.events(), null, r.claims(), r.fx()))));
        }
        if (r.events() != null) {
            steps.add(new Step(
                    "no events",
                    with(
                            one,
                            one.timeline(),
                            new Rows(r.deals(), r.partners(), null, r.touches(), r.claims(), r.fx()))));
        }
        for (List<Map<String, String>> fewer : fewer(r.deals())) {
            steps.add(new Step(
                    "deals",
                    with(
                            one,
                            one.timeline(),
                            new Rows(fewer, r.partners(), r.events(), r.touches(), r.claims(), r.fx()))));
        }
        for (List<Map<String, String>> fewer : fewer(r.events())) {
            steps.add(new Step(
                    "events",
                    with(
                            one,
                            one.timeline(),
                            new Rows(r.deals(), r.partners(), fewer, r.touches(), r.claims(), r.fx()))));
        }
        for (List<Map<String, String>> fewer : fewer(r.touches())) {
            steps.add(new Step(
                    "touches",
                    with(
                            one,
                            one.timeline(),
                            new Rows(r.deals(), r.partners(), r.events(), fewer, r.claims(), r.fx()))));
        }
        for (List<Map<String, String>> fewer : fewer(r.claims())) {
            steps.add(new Step(
                    "claims",
                    with(
                            one,
                            one.timeline(),
                            new Rows(r.deals(), r.partners(), r.events(), r.touches(), fewer, r.fx()))));
        }
        steps.removeIf(step -> dangles(step.result().rows()));
        return steps;
    }

    /** Whether events, touches or claims name rows that are gone. */
    private static boolean dangles(Rows rows) {
        List<String> known = new ArrayList<>(List.of(""));
        rows.deals().forEach(row -> known.add(row.get("deal_id")));
        List<String> events = new ArrayList<>(List.of(""));
        if (rows.events() != null) {
            rows.events().forEach(row -> events.add(row.get("event_id")));
        }
        for (List<Map<String, String>> file : java.util.Arrays.asList(rows.events(), rows.touches(), rows.claims())) {
            for (Map<String, String> row : file == null ? List.<Map<String, String>>of() : file) {
                boolean gone = !known.contains(row.getOrDefault("deal_id", ""))
                        || (file == rows.claims() && !events.contains(row.getOrDefault("event_id", "")));
                if (gone) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<List<Map<String, String>>> fewer(List<Map<String, String>> rows) {
        List<List<Map<String, String>>> fewer = new ArrayList<>();
        if (rows == null) {
            return fewer;
        }
        for (int size = Math.max(1, rows.size() / 2); size >= 1; size /= 2) {
            for (int from = 0; from < rows.size(); from += size) {
                List<Map<String, String>> rest = new ArrayList<>(rows.subList(0, from));
                rest.addAll(rows.subList(Math.min(rows.size(), from + size), rows.size()));
                fewer.add(rest);
            }
        }
        return fewer;
    }

    /** Each part of the catalog left out by itself. */
    static List<Step> parts(Case one) {
        List<Step> steps = new ArrayList<>();
        Timeline timeline = one.timeline();
        for (Catalog version : timeline.versions().size() > 1 ? timeline.versions() : List.<Catalog>of()) {
            steps.add(new Step("versions", with(one, Timeline.of(version), one.rows())));
        }
        for (String id : ids(timeline)) {
            add(steps, one, "offer", offer -> offer.id().equals(id) ? null : offer);
        }
        for (Map.Entry<String, UnaryOperator<Offer>> change :
                OfferParts.changes().entrySet()) {
            for (String id : ids(timeline)) {
                add(
                        steps,
                        one,
                        change.getKey(),
                        offer -> offer.id().equals(id) ? change.getValue().apply(offer) : offer);
            }
        }
        for (int i = 0; i < 8; i++) {
            int limit = i;
            for (String id : ids(timeline)) {
                String kind = kind(timeline, id, i);
                add(steps, one, kind, offer -> offer.id().equals(id) ? OfferParts.withoutLimit(offer, limit) : offer);
            }
        }
        whole(steps, one, "stacking", c -> OfferParts.catalog(c, List.of(), c.fiscal(), false));
        whole(steps, one, "fiscal", c -> OfferParts.catalog(c, c.stacking(), Fiscal.CALENDAR, false));
        whole(steps, one, "attribution", c -> OfferParts.catalog(c, c.stacking(), c.fiscal(), true));
        steps.removeIf(step -> step.result().timeline().equals(one.timeline())
                || ids(step.result().timeline()).isEmpty());
        return steps;
    }

    private static String kind(Timeline timeline, String id, int limit) {
        for (Catalog version : timeline.versions()) {
            Offer offer = version.offers().get(id);
            if (offer != null && limit < offer.limits().size()) {
                Limit one = offer.limits().get(limit);
                String carry = one instanceof Limit.PartnerMin min && min.carry() ? " carry" : "";
                return "limit " + one.getClass().getSimpleName() + carry;
            }
        }
        return "limit";
    }

    private static List<String> ids(Timeline timeline) {
        Map<String, Boolean> ids = new LinkedHashMap<>();
        timeline.versions().forEach(version -> version.offers().keySet().forEach(id -> ids.put(id, true)));
        return new ArrayList<>(ids.keySet());
    }

    private static void add(List<Step> steps, Case one, String name, UnaryOperator<Offer> change) {
        steps.add(new Step(name, with(one, Overlay.offers(one.timeline(), change), one.rows())));
    }

    private static void whole(List<Step> steps, Case one, String name, UnaryOperator<Catalog> change) {
        List<Catalog> versions = one.timeline().versions().stream().map(change).toList();
        steps.add(new Step(name, with(one, new Timeline(versions), one.rows())));
    }
}
