package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Scope;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Tiers;
import dev.earnest.reference.Facts.Subject;
import dev.earnest.reference.ReferenceData.Row;
import dev.earnest.reference.Shares.Share;
import dev.earnest.reference.World.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Step 1: trigger, stage, window, payee, seller, who, when. */
final class Eligibility {
    private final World world;
    private final Checks checks;

    Eligibility(World world, Checks checks) {
        this.world = world;
        this.checks = checks;
    }

    /** What an offer pays on, in earning order. */
    List<Hit> hits(String offer) {
        return afterNth(candidates(offer, false));
    }

    /** All that meets the conditions as they stood then, inside the window or not: history. */
    List<Hit> history(String offer) {
        return afterNth(candidates(offer, true));
    }

    /** Deals that wait for nothing but a date, each payee's apart. */
    int pending(String id) {
        Offer latest = world.latest(id);
        Set<Map.Entry<Item, String>> waiting = new HashSet<>();
        for (Item item : latest.trigger().onDeals() ? world.deals : List.<Item>of()) {
            LocalDate close = item.row().date("close_date");
            Catalog holding = close == null ? null : world.version(close);
            Catalog version = holding == null ? world.timeline.last() : holding;
            Offer offer = version.offers().get(id);
            if (offer != null && offer.status() != Status.RETIRED && day(latest, item) == null && close != null) {
                for (Share share : item.shares()) {
                    String payee = payee(offer, item, share, close);
                    Subject subject = new Subject(item, share.partner(), payee, close, version);
                    if (payee != null && met(offer, subject)) {
                        waiting.add(Map.entry(item, payee));
                    }
                }
            }
        }
        return waiting.size();
    }

    private List<Hit> candidates(String id, boolean history) {
        Offer latest = world.latest(id);
        List<Hit> hits = new ArrayList<>();
        for (Item item : latest.trigger().onDeals() ? world.deals : world.events) {
            LocalDate day = day(latest, item);
            Catalog version = day == null ? null : history ? historic(id, day) : pricing(id, item, day);
            if (version == null) {
                continue;
            }
            Offer offer = version.offers().get(id);
            for (Share share : item.shares()) {
                String payee = payee(offer, item, share, day);
                Subject subject = new Subject(item, share.partner(), payee, day, version);
                if (payee != null && met(offer, subject)) {
                    add(hits, new Hit(item, offer, version, payee, List.of(share), day, earned(offer, subject), null));
                }
            }
        }
        hits.sort(Hit.ORDER);
        return hits;
    }

    /** Shares of one deal that lead to one payee are one line, at the place of the first. */
    private static void add(List<Hit> hits, Hit more) {
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.item() == more.item() && hit.payee().equals(more.payee())) {
                List<Share> sellers = new ArrayList<>(hit.sellers());
                sellers.addAll(more.sellers());
                hits.set(
                        i,
                        new Hit(
                                hit.item(),
                                hit.offer(),
                                hit.version(),
                                hit.payee(),
                                sellers,
                                hit.ownDay(),
                                hit.earned(),
                                null));
                return;
            }
        }
        hits.add(more);
    }

    /** The day that counts; events use their own. */
    private static LocalDate day(Offer offer, Item item) {
        return item.row().date(item.event() ? "date" : offer.earnedOn().column());
    }

    /** The version that prices the deal, where the offer's window holds it; null: it is history only. */
    private Catalog pricing(String id, Item item, LocalDate day) {
        dev.earnest.catalog.EarnedOn by = world.timeline.last().versionBy();
        LocalDate dated = by == null || item.event() ? null : item.row().date(by.column());
        Catalog version = world.version(dated == null ? day : dated);
        Offer offer = version == null ? null : version.offers().get(id);
        if (offer == null || offer.status() == Status.RETIRED) {
            return null;
        }
        // without a window of its own, the version's, found by the version's date; the earning date lies in some
        // version
        boolean inside = offer.window() == null
                ? world.version(day) != null
                : offer.window().holds(day);
        return inside ? version : null;
    }

    /** The version then in force; before any, and where it did not have the offer, the earliest that has it. */
    private Catalog historic(String id, LocalDate day) {
        Catalog then = world.version(day);
        if (then != null && then.offers().containsKey(id)) {
            return then;
        }
        for (Catalog version : world.timeline.versions()) {
            if (version.offers().containsKey(id)) {
                return version;
            }
        }
        throw new IllegalStateException(id);
    }

    private String payee(Offer offer, Item item, Share share, LocalDate day) {
        if (offer.paysTo() instanceof PaysTo.Partner) {
            return share.partner().isEmpty() ? null : share.partner();
        }
        Row seller = world.partner(share.partner(), day);
        String column = "parent_id";
        if (offer.paysTo() instanceof PaysTo.Column named) {
            column = named.column();
            Set<String> own = item.event() ? world.data.eventColumns() : world.data.dealColumns();
            if (own.contains(column)) {
                return item.row().blank(column) ? null : item.row().text(column);
            }
        }
        return seller == null || seller.blank(column) ? null : seller.text(column);
    }

    /** Everything but the window and {@code nth}. */
    private boolean met(Offer offer, Subject subject) {
        Row row = subject.item().row();
        if (subject.item().event()) {
            if (!offer.trigger().events().contains(row.text("type"))) {
                return false;
            }
        } else if (!World.won(row) && !saysStage(offer)) {
            return false;
        }
        return checks.who(offer.seller(), subject, subject.seller())
                && checks.who(offer.who(), subject, subject.payee())
                && checks.when(offer.when(), subject);
    }

    private static boolean saysStage(Offer offer) {
        return offer.when().all().stream()
                .anyMatch(condition -> condition.field().equals("stage"));
    }

    /** Its own day; the last day of the period (or the window) where a metric over the whole period is needed. */
    private LocalDate earned(Offer offer, Subject subject) {
        List<Metric> needed = new ArrayList<>();
        needed.addAll(checks.periodMetrics(offer.who(), subject.version()));
        needed.addAll(checks.periodMetrics(offer.seller(), subject.version()));
        Tiers tiers = offer.tiers();
        if (tiers != null && tiers.counts() != null) {
            Metric counted = subject.version().metrics().get(tiers.counts());
            if (counted != null && counted.window() instanceof Metric.Over.Every) {
                needed.add(counted);
            }
        }
        LocalDate end = subject.version().window(offer).to();
        LocalDate earned = subject.day();
        for (Metric metric : needed) {
            LocalDate last = world.calendar
                    .span(((Metric.Over.Every) metric.window()).period(), subject.day())
                    .last();
            LocalDate known = last.isAfter(end) && !end.isBefore(subject.day()) ? end : last;
            earned = known.isAfter(earned) ? known : earned;
        }
        return earned;
    }

    /** The deal's number among those that meet the other conditions. */
    private List<Hit> afterNth(List<Hit> hits) {
        Map<String, Integer> byPayee = new HashMap<>();
        Map<String, Integer> byAccount = new HashMap<>();
        Map<Item, Integer> accountNumber = new HashMap<>();
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            // a credit note is not counted: it takes the number counted so far
            int more = hit.item().credit() ? 0 : 1;
            int ofPayee = byPayee.merge(hit.payee(), more, Integer::sum);
            if (!accountNumber.containsKey(hit.item())) {
                accountNumber.put(hit.item(), byAccount.merge(hit.item().account(), more, Integer::sum));
            }
            boolean keep = true;
            for (Condition condition : hit.offer().when().all()) {
                if (condition instanceof Condition.Nth nth) {
                    boolean account = nth.per() == Scope.ACCOUNT;
                    int number = account ? accountNumber.get(hit.item()) : ofPayee;
                    keep &= number >= 1 && Checks.numbers(nth.counts(), Exact.of(number));
                    keep &= !account || !hit.item().account().isEmpty();
                }
            }
            if (keep) {
                kept.add(hit);
            }
        }
        return kept;
    }
}
