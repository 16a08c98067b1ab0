package dev.earnest.lint.space;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.PaysTo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for a partner, a deal and a day in a space that earn some offers; what it finds must still be tried on the engine. */
public final class WitnessSearch {
    private final Catalog version;
    private final List<Offer> offers;
    private final Box box;
    private final Cells cells;
    private final Map<String, String> partner = new LinkedHashMap<>();
    private final Map<String, String> deal = new LinkedHashMap<>();
    private final Map<String, String> event = new LinkedHashMap<>();
    private final boolean onEvents;
    private String why = "";

    private WitnessSearch(Catalog version, List<Offer> offers, Box box) {
        this.version = version;
        this.offers = offers;
        this.box = box;
        this.cells = Cells.of(offers);
        this.onEvents = !offers.get(0).trigger().onDeals();
    }

    /** A witness that should earn all of {@code offers}, which meet in {@code space}. */
    public static Search of(Catalog version, List<Offer> offers, Space space) {
        String why = space.undecided();
        for (Box box : space.boxes()) {
            if (box.isEmpty()) {
                continue;
            }
            WitnessSearch search = new WitnessSearch(version, offers, box);
            Witness witness = search.find();
            if (witness != null) {
                return Search.found(witness);
            }
            why = why == null ? search.why : why;
        }
        return Search.undecided(why == null ? "nothing meets the conditions" : why);
    }

    private @Nullable Witness find() {
        partner.put("partner_id", "P1");
        LocalDate day = earningDay();
        if (day == null || !decidable()) {
            return null;
        }
        if (onEvents) {
            event.put("event_id", "E1");
            event.put("partner_id", "P1");
        }
        deal.put("deal_id", "D9");
        deal.put("partner_id", "P1");
        deal.put("account_id", "A1");
        LocalDate close = close(day);
        deal.put("close_date", close.toString());
        for (Axis each : box.byAxis().keySet()) {
            if (!derived(each) && !cell(each, day)) {
                return null;
            }
        }
        PastDeals past = past(onEvents ? day : close);
        if (past == null) {
            return null;
        }
        dates(close);
        measures();
        tables();
        return witness(past, day);
    }

    private Witness witness(PastDeals past, LocalDate day) {
        List<Map<String, String>> deals = new ArrayList<>(past.rows());
        boolean withDeal = !onEvents
                || box.constraints().stream()
                        .anyMatch(c -> c.axis().of().equals(Axis.DEAL)
                                || c.axis().field().equals("days_since_close"));
        if (withDeal) {
            deal.putIfAbsent("stage", "won");
            deal.putIfAbsent("amount", Picks.text(cells.size));
            deals.add(deal);
        }
        if (onEvents && withDeal) {
            event.put("deal_id", "D9");
        }
        if (onEvents && !past.isEmpty()) {
            event.put("account_id", "A1");
        }
        List<Map<String, String>> claims = new ArrayList<>();
        for (Offer offer : offers) {
            if (!offer.evidence().isEmpty()) {
                Map<String, String> claim = new LinkedHashMap<>();
                claim.put("claim_id", "C" + (claims.size() + 1));
                claim.put("partner_id", "P1");
                claim.put("offer_id", offer.id());
                claim.put(onEvents ? "event_id" : "deal_id", onEvents ? "E1" : "D9");
                claim.put("status", "approved");
                claim.put("evidence", String.join(";", offer.evidence()));
                claims.add(claim);
            }
        }
        return new Witness(partner, deals, onEvents ? List.of(event) : List.of(), claims, day);
    }

    private boolean undecided(String reason) {
        why = reason;
        return false;
    }

    /** Whether everything asked for is something a row can be made for. */
    private boolean decidable() {
        for (Offer offer : offers) {
            if (!(offer.paysTo() instanceof PaysTo.Partner)) {
                return undecided("`" + offer.id() + "` pays another partner than that of the deal");
            }
        }
        for (Axis axis : box.byAxis().keySet()) {
            if (axis.field().startsWith("metric ")) {
                return undecided("it depends on the " + axis.field());
            }
            if (axis.ofPartner() && version.ladders().containsKey(axis.field())) {
                return undecided("a ladder decides the " + axis.field());
            }
        }
        for (Constraint each : box.constraints()) {
            boolean nth = each.axis().field().startsWith("nth ");
            if (nth && !((NumberSet) each.values()).has(BigDecimal.ONE)) {
                return undecided("it depends on earlier deals that earn the same offer");
            }
        }
        return true;
    }

    private @Nullable LocalDate earningDay() {
        String column = onEvents ? "date" : offers.get(0).earnedOn().column();
        Axis axis = new Axis(onEvents ? Axis.EVENT : Axis.DEAL, column, Kind.DAY);
        NumberSet days = (NumberSet) Clashes.meet(box.byAxis().getOrDefault(axis, List.of()), axis);
        BigDecimal first = Picks.number(
                days, Kind.DAY, RangeValues.day(version.effective().from()).max(created()));
        if (first == null) {
            undecided("no day is left");
            return null;
        }
        LocalDate day = Picks.day(first);
        (onEvents ? event : deal).put(column, day.toString());
        return day;
    }

    /** The first day on which the deal may have been created, since no deal closes before. */
    private BigDecimal created() {
        NumberSet created = numbers("created_date");
        BigDecimal least = created == null ? null : created.least();
        return least == null ? BigDecimal.ZERO : least.add(BigDecimal.ONE);
    }

    private LocalDate close(LocalDate day) {
        Axis axis = new Axis(Axis.DEAL, "close_date", Kind.DAY);
        NumberSet days = (NumberSet) Clashes.meet(box.byAxis().getOrDefault(axis, List.of()), axis);
        BigDecimal picked = Picks.number(days, Kind.DAY, RangeValues.day(day));
        return picked == null ? day : Picks.day(picked);
    }

    private static boolean derived(Axis axis) {
        return Condition.DERIVED.contains(axis.field()) || axis.of().startsWith("offer ");
    }

    private boolean cell(Axis axis, LocalDate day) {
        Map<String, String> row = axis.ofPartner() ? partner : axis.of().equals(Axis.EVENT) ? event : deal;
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint each : box.constraints()) {
            boolean same = axis.ofPartner()
                    ? each.axis().ofPartner() && each.axis().field().equals(axis.field())
                    : each.axis().equals(axis);
            if (same) {
                constraints.add(each);
            }
        }
        if (axis.kind().isWords()) {
            List<String> preferred = new ArrayList<>(cells.preferred(axis.field()));
            preferred.addAll(version.dimensions().getOrDefault(axis.field(), List.of()));
            if (axis.field().equals("stage")) {
                preferred.add("won");
            }
            String word = Picks.cell(axis, constraints, preferred);
            if (word != null) {
                row.put(axis.field(), word);
            }
            return true;
        }
        NumberSet set = (NumberSet) Clashes.meet(constraints, axis);
        boolean date = axis.kind() == Kind.DAY;
        if (date && row.containsKey(axis.field())) {
            return true;
        }
        BigDecimal picked = Picks.number(set, axis.kind(), date ? RangeValues.day(day) : preferred(axis));
        if (picked == null && !set.blank()) {
            return undecided("no value of `" + axis.field() + "` is left");
        }
        if (picked != null) {
            row.put(axis.field(), date ? Picks.day(picked).toString() : Picks.text(picked));
        }
        return true;
    }

    private BigDecimal preferred(Axis axis) {
        return axis.field().equals("quantity") || axis.field().equals("term_months")
                ? BigDecimal.valueOf(12)
                : cells.size;
    }

    private @Nullable PastDeals past(LocalDate day) {
        PastDeals past = new PastDeals(day);
        past.ages(length("account_age"), length("account_idle"));
        WordSet account = words("account");
        WordSet incumbent = words("incumbent");
        if (incumbent != null && incumbent.has("true")) {
            past.byIncumbent();
        }
        for (Opaque each : box.opaque()) {
            String problem = null;
            if (each.condition() instanceof Condition.AttachedTo attached) {
                problem = past.attachedTo(attached);
            } else if (each.condition() instanceof Condition.Among owns
                    && owns.field().endsWith("owns")) {
                if (!owns.negated()) {
                    past.owning(owns.values().get(0));
                }
            } else {
                problem = "it depends on " + each.source().text();
            }
            if (problem != null) {
                undecided(problem);
                return null;
            }
        }
        boolean old = account != null && !account.has("new")
                || length("account_age") != null
                || length("account_idle") != null;
        if (past.isEmpty() && old && (account == null || !account.has("new"))) {
            past.any();
        }
        return past;
    }

    private @Nullable WordSet words(String field) {
        for (Map.Entry<Axis, List<Constraint>> each : box.byAxis().entrySet()) {
            if (each.getKey().field().equals(field) && each.getKey().kind() == Kind.WORD) {
                return (WordSet) Clashes.meet(each.getValue(), each.getKey());
            }
        }
        return null;
    }

    private @Nullable NumberSet numbers(String field) {
        for (Map.Entry<Axis, List<Constraint>> each : box.byAxis().entrySet()) {
            if (each.getKey().field().equals(field) && !each.getKey().kind().isWords()) {
                return (NumberSet) Clashes.meet(each.getValue(), each.getKey());
            }
        }
        return null;
    }

    /** A length in days that is long enough in any month; null where none is asked for. */
    private @Nullable BigDecimal length(String field) {
        NumberSet set = numbers(field);
        BigDecimal least = set == null ? null : set.least();
        if (set == null || least == null) {
            return null;
        }
        BigDecimal wide = least.multiply(new BigDecimal("1.12"))
                .setScale(0, RoundingMode.CEILING)
                .add(BigDecimal.ONE);
        return Picks.number(set, Kind.LENGTH, wide);
    }

    private void dates(LocalDate close) {
        WordSet registered = words("registered");
        if (registered != null && registered.has("true") && !deal.containsKey("registered_date")) {
            deal.put("registered_date", close.toString());
        }
        NumberSet days = numbers("days_to_close");
        if (days != null && !deal.containsKey("created_date")) {
            BigDecimal picked = Picks.number(days, Kind.WHOLE, BigDecimal.TEN);
            if (picked != null) {
                deal.put("created_date", close.minusDays(picked.longValue()).toString());
            }
        }
    }

    private void measures() {
        Map<String, String> row = onEvents ? event : deal;
        row.putIfAbsent("amount", Picks.text(cells.size));
        BigDecimal amount = new BigDecimal(row.getOrDefault("amount", "0"));
        NumberSet discount = numbers("discount");
        NumberSet margin = numbers("margin_rate");
        if (discount != null) {
            BigDecimal share = Picks.number(discount, Kind.REAL, new BigDecimal("0.2"));
            quotient(row, "list_amount", amount, share, true);
        }
        if (margin != null) {
            BigDecimal share = Picks.number(margin, Kind.REAL, new BigDecimal("0.5"));
            quotient(row, "cost", amount, share, false);
        }
        for (String measure : cells.measures) {
            switch (measure) {
                case "count", "amount" -> {}
                case "margin" -> row.putIfAbsent("cost", Picks.text(amount.divide(BigDecimal.valueOf(2))));
                case "quantity" -> row.putIfAbsent("quantity", "100");
                default -> {
                    String column = measure.startsWith("deal.") ? measure.substring(5) : measure;
                    if (!version.metrics().containsKey(column)) {
                        row.putIfAbsent(column, Picks.text(amount));
                    }
                }
            }
        }
    }

    private static void quotient(
            Map<String, String> row, String column, BigDecimal amount, @Nullable BigDecimal share, boolean ofList) {
        if (share == null || row.containsKey(column)) {
            return;
        }
        BigDecimal rest = BigDecimal.ONE.subtract(share);
        if (ofList && rest.signum() > 0) {
            row.put(column, Picks.text(amount.divide(rest, 4, RoundingMode.HALF_UP)));
        } else if (!ofList) {
            row.put(column, Picks.text(amount.multiply(rest).setScale(4, RoundingMode.HALF_UP)));
        }
    }

    private void tables() {
        cells.tables.forEach((field, values) -> {
            String column = field.substring(field.indexOf('.') + 1);
            boolean known = partner.containsKey(column) || deal.containsKey(column) || event.containsKey(column);
            if (known || Condition.DERIVED.contains(column)) {
                return;
            }
            boolean ofDeal = field.startsWith("deal.")
                    || !field.startsWith("partner.")
                            && dev.earnest.catalog.Fields.kind(column, true) == null
                            && dev.earnest.catalog.Fields.kind(column, false) != null;
            Map<String, String> row = !ofDeal ? partner : onEvents && !field.startsWith("deal.") ? event : deal;
            row.put(column, values.get(0));
        });
    }
}
