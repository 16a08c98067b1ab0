package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import dev.earnest.reference.ReferenceData.Row;
import dev.earnest.reference.Shares.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalog and the rows of one run, and what can be read off them without any offer. */
final class World {
    final Timeline timeline;
    final ReferenceData data;
    final LocalDate asOf;
    final ReferenceCalendar calendar;
    final int digits;
    final List<Item> deals = new ArrayList<>();
    final List<Item> events = new ArrayList<>();
    private final Map<String, List<Row>> accounts = new HashMap<>();
    private final Map<String, List<Row>> partnerRows = new HashMap<>();

    /** A deal or an event; an event may name a deal. */
    record Item(Row row, boolean event, Row linked, List<Share> shares) {

        /** A negative amount is a credit note. */
        boolean credit() {
            return World.credit(row);
        }

        String account() {
            return row.text("account_id");
        }
    }

    World(Timeline timeline, Rows rows, LocalDate asOf) {
        this.timeline = timeline;
        this.data = ReferenceData.of(rows, timeline.last().currency().code());
        this.asOf = asOf;
        this.calendar = new ReferenceCalendar(timeline.last().fiscal());
        this.digits = timeline.last().currency().digits();
        Map<String, Row> byId = new HashMap<>();
        for (Row deal : data.deals()) {
            byId.put(deal.text("deal_id"), deal);
            deals.add(new Item(deal, false, null, Shares.of(deal, nearest(deal.date("close_date")), data.touches())));
            if (won(deal) && !credit(deal) && !deal.blank("account_id")) {
                accounts.computeIfAbsent(deal.text("account_id"), id -> new ArrayList<>())
                        .add(deal);
            }
        }
        for (List<Row> account : accounts.values()) {
            account.sort(
                    Comparator.comparing((Row deal) -> deal.date("close_date")).thenComparing(Row::place));
        }
        for (Row event : data.events()) {
            Share all = new Share(event.text("partner_id"), 0, BigDecimal.ONE);
            events.add(new Item(event, true, byId.get(event.text("deal_id")), List.of(all)));
        }
        if (data.partners() != null) {
            for (Row partner : data.partners()) {
                partnerRows
                        .computeIfAbsent(partner.text("partner_id"), id -> new ArrayList<>())
                        .add(partner);
            }
        }
    }

    static boolean won(Row deal) {
        return deal.blank("stage") || deal.text("stage").equals("won");
    }

    static boolean credit(Row row) {
        BigDecimal amount = row.number("amount");
        return amount != null && amount.signum() < 0;
    }

    /** Won deals of the account, no credit notes, by close date, then file order. */
    List<Row> account(String id) {
        return accounts.getOrDefault(id, List.of());
    }

    /** The row of the partner file in force on a day; null before the first. */
    Row partner(String id, LocalDate day) {
        Row found = null;
        for (Row row : partnerRows.getOrDefault(id, List.of())) {
            LocalDate from = row.date("valid_from");
            boolean inForce = from == null || !from.isAfter(day);
            if (inForce && (found == null || !start(row).isBefore(start(found)))) {
                found = row;
            }
        }
        return found;
    }

    private static LocalDate start(Row partner) {
        return partner.blank("valid_from") ? LocalDate.MIN : partner.date("valid_from");
    }

    /** The version whose window holds the day; null where none does. */
    Catalog version(LocalDate day) {
        for (Catalog version : timeline.versions()) {
            if (version.effective().holds(day)) {
                return version;
            }
        }
        return null;
    }

    /** The version whose window holds the day, else the last that began before it, else the earliest. */
    Catalog nearest(LocalDate day) {
        Catalog found = day == null ? timeline.last() : timeline.first();
        for (Catalog version : timeline.versions()) {
            if (day != null && !version.effective().from().isAfter(day)) {
                found = version;
            }
        }
        return found;
    }

    /** The offer as the latest version that has it says. */
    Offer latest(String offer) {
        return latestWith(offer).offers().get(offer);
    }

    /** The latest version that has the offer, one that has not retired it before one that has. */
    Catalog latestWith(String offer) {
        Catalog found = null;
        for (Catalog version : timeline.versions()) {
            if (has(version, offer) || (version.offers().containsKey(offer) && found == null)) {
                found = version;
            }
        }
        return found;
    }

    private static boolean has(Catalog version, String offer) {
        Offer own = version.offers().get(offer);
        return own != null && own.status() != Status.RETIRED;
    }

    /** The version of a line that is no deal's: that of its day, where it has the offer, else the latest that has it. */
    Catalog versionOn(LocalDate day, String offer) {
        Catalog then = version(day);
        return then != null && has(then, offer) ? then : latestWith(offer);
    }

    /** First day of the offer's term: the start of its window in the earliest version that has not retired it. */
    LocalDate termStart(String offer) {
        for (Catalog version : timeline.versions()) {
            if (has(version, offer)) {
                return version.window(version.offers().get(offer)).from();
            }
        }
        throw new IllegalArgumentException(offer);
    }

    /** Last day of the offer's term: the end of its window in the latest version that has not retired it. */
    LocalDate termEnd(String offer) {
        return latestWith(offer).window(latest(offer)).to();
    }

    /** Offer ids: the latest version's order first, then those only earlier versions have. */
    List<String> offerOrder() {
        List<String> ids = new ArrayList<>(timeline.last().offers().keySet());
        for (Catalog version : timeline.versions()) {
            for (String id : version.offers().keySet()) {
                if (!ids.contains(id)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /** A measure of the whole deal or event; null where it is blank. */
    BigDecimal measure(Row row, String name) {
        switch (name) {
            case "count":
                return credit(row) ? BigDecimal.ZERO : BigDecimal.ONE;
            case "margin":
                BigDecimal amount = row.number("amount");
                BigDecimal cost = row.number("cost");
                return amount == null || cost == null ? null : amount.subtract(cost);
            case "mrr":
                BigDecimal arr = row.number("arr");
                if (!row.blank("mrr") || arr == null) {
                    return row.number("mrr");
                }
                return arr.divide(BigDecimal.valueOf(12), 4, RoundingMode.HALF_UP);
            default:
                return row.number(name);
        }
    }

    /** A share's part of a measure; null where it is blank. */
    BigDecimal measure(Item item, Share share, String name) {
        BigDecimal whole = measure(item.row(), name);
        return whole == null ? null : Shares.part(whole, name, item.shares(), share.place(), digits);
    }

    BigDecimal round(Catalog version, BigDecimal value) {
        return value.setScale(digits, version.rounding().mode());
    }

    BigDecimal round(Catalog version, Exact value) {
        return value.round(digits, version.rounding().mode());
    }
}
