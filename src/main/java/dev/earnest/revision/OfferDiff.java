package dev.earnest.revision;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Trigger;
import dev.earnest.catalog.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what differs in one offer that both programs have. */
final class OfferDiff {
    private final Catalog before;
    private final Catalog after;
    private final ConditionsDiff conditions;
    private final EarnDiff earn;

    OfferDiff(Catalog before, Catalog after, ConditionsDiff conditions) {
        this.before = before;
        this.after = after;
        this.conditions = conditions;
        this.earn = new EarnDiff(new TiersDiff(after));
    }

    void tell(Site offer, Offer old, Offer now) {
        boolean idle = old.status() != Status.ACTIVE && now.status() != Status.ACTIVE;
        Site site = idle ? offer.idle() : offer;
        labels(site, old, now);
        status(site.in("status"), old.status(), now.status());
        window(site.in("effective"), old, now);
        trigger(site.in("trigger"), old.trigger(), now.trigger());
        if (old.earnedOn() != now.earnedOn()) {
            other(
                    site.in("earned_on"),
                    ChangeKind.EARNING_DATE_CHANGED,
                    "earning date",
                    old.earnedOn().column(),
                    now.earnedOn().column());
        }
        if (!old.paysTo().equals(now.paysTo())) {
            other(site.in("pays_to"), ChangeKind.PAYEE_CHANGED, "payee", payee(old.paysTo()), payee(now.paysTo()));
        }
        conditions.who(site.in("who"), now, old.who(), now.who());
        conditions.who(site.in("seller"), now, old.seller(), now.seller());
        conditions.when(site.in("when"), now, old.when(), now.when());
        earn.tell(site.in("earn"), old.earn(), now.earn());
        boosts(site.in("boost"), now, old.boosts(), now.boosts());
        LimitsDiff.tell(site.in("limits"), old.limits(), now.limits());
        budget(site.in("budget"), old.budget(), now.budget());
        PaymentDiff.evidence(site.in("evidence"), old.evidence(), now.evidence());
        PaymentDiff.clawback(site.in("clawback"), old.clawback(), now.clawback());
        PaymentDiff.payout(site.in("payout"), old.payout(), now.payout());
    }

    private static void labels(Site site, Offer old, Offer now) {
        if (old.type() != now.type()) {
            text(
                    site.in("type"),
                    ChangeKind.TYPE_CHANGED,
                    "type",
                    old.type().word(),
                    now.type().word());
        }
        if (!Objects.equals(old.objective(), now.objective())) {
            text(
                    site.in("objective"),
                    ChangeKind.SERVES_CHANGED,
                    "objective",
                    Say.orNone(old.objective()),
                    Say.orNone(now.objective()));
        }
    }

    private static void text(Site site, ChangeKind kind, String noun, String old, String now) {
        site.unpriced().changed(kind, Level.NEUTRAL, noun + " changed " + Say.fromTo(old, now), old, now);
    }

    private static void other(Site site, ChangeKind kind, String noun, String old, String now) {
        site.changed(kind, Level.DEPENDS, noun + " changed " + Say.fromTo(old, now), old, now);
    }

    private static void status(Site site, Status old, Status now) {
        if (old == now) {
            return;
        }
        ChangeKind kind = now == Status.ACTIVE
                ? ChangeKind.OFFER_STARTED
                : old == Status.ACTIVE ? ChangeKind.OFFER_STOPPED : ChangeKind.STATUS_CHANGED;
        Level level = now == Status.ACTIVE ? Level.FAVOURABLE : old == Status.ACTIVE ? Level.ADVERSE : Level.NEUTRAL;
        String verb = now == Status.ACTIVE ? "starts to pay: " : old == Status.ACTIVE ? "stops paying: " : "";
        site.changed(kind, level, verb + "status " + Say.fromTo(old.word(), now.word()), old.word(), now.word());
    }

    /** Only its own window: that of the catalog is told once, for all. */
    private void window(Site site, Offer old, Offer now) {
        if (!Objects.equals(old.window(), now.window())) {
            windows(site, "", before.window(old), after.window(now));
        }
    }

    /** Tells on how many more or fewer days something is in force. */
    static void windows(Site site, String noun, Window old, Window now) {
        int starts = now.from().compareTo(old.from());
        int ends = now.to().compareTo(old.to());
        Level level = Level.ofRise(-starts).and(Level.ofRise(ends));
        ChangeKind kind = switch (level) {
            case ADVERSE -> ChangeKind.WINDOW_CUT;
            case FAVOURABLE -> ChangeKind.WINDOW_EXTENDED;
            default -> ChangeKind.WINDOW_MOVED;
        };
        String how = level == Level.ADVERSE ? "cut" : level == Level.FAVOURABLE ? "extended" : "moved";
        String words;
        if (starts == 0 && ends != 0) {
            words = noun + (ends < 0 ? "ends earlier: " : "ends later: ") + now.to() + ", was " + old.to();
        } else if (ends == 0 && starts != 0) {
            words = noun + (starts < 0 ? "starts earlier: " : "starts later: ") + now.from() + ", was " + old.from();
        } else {
            words = noun + "window " + (starts == 0 ? "written another way" : how) + ": " + now + ", was " + old;
        }
        site.changed(kind, level, words, old.toString(), now.toString());
    }

    private static void trigger(Site site, Trigger old, Trigger now) {
        if (old.equals(now)) {
            return;
        }
        boolean events = !old.onDeals() && !now.onDeals();
        boolean narrower = events && old.events().containsAll(now.events());
        boolean wider = events && now.events().containsAll(old.events());
        ChangeKind kind = narrower
                ? ChangeKind.TRIGGER_NARROWED
                : wider ? ChangeKind.TRIGGER_WIDENED : ChangeKind.TRIGGER_CHANGED;
        Level level = narrower ? Level.ADVERSE : wider ? Level.FAVOURABLE : Level.DEPENDS;
        String verb = narrower ? "narrowed " : wider ? "widened " : "changed ";
        site.changed(kind, level, "trigger " + verb + Say.fromTo(text(old), text(now)), text(old), text(now));
    }

    private static String text(Trigger trigger) {
        return trigger.onDeals() ? "deals" : "event " + Say.list(trigger.events());
    }

    private static String payee(PaysTo to) {
        if (to instanceof PaysTo.Column column) {
            return "column " + column.column();
        }
        return to instanceof PaysTo.Parent ? "parent" : "partner";
    }

    private void boosts(Site site, Offer offer, List<Boost> old, List<Boost> now) {
        for (Match<Boost> pair : Boosts.of(old, now)) {
            Boost one = pair.base();
            Boost two = pair.next();
            Site at = site.item(pair);
            if (one == null && two != null) {
                at.added(ChangeKind.BOOST_ADDED, good(two), "boost added: " + text(two), text(two));
            } else if (one != null && two == null) {
                at.removed(ChangeKind.BOOST_REMOVED, good(one).reversed(), "boost removed: " + text(one), text(one));
            } else if (one != null && two != null && one.times().compareTo(two.times()) != 0) {
                at.in("times").figure(Rise.BOOST, "boost for " + whom(two), false, one.times(), two.times());
            } else if (one != null && two != null && !one.equals(two)) {
                Inclusion.Relation how = conditions.boost(offer, one, two);
                Level level =
                        two.times().compareTo(BigDecimal.ONE) < 0 ? how.level().reversed() : how.level();
                String words = "boost of " + Say.number(two.times()) + " " + how.word() + ", for " + whom(two)
                        + ", was for " + whom(one);
                at.changed(ChangeKind.BOOST_CHANGED, level, words, text(one), text(two));
            }
        }
    }

    private static Level good(Boost boost) {
        return Level.ofRise(boost.times().compareTo(BigDecimal.ONE));
    }

    private static String text(Boost boost) {
        return "times " + Say.number(boost.times()) + " for " + whom(boost);
    }

    private static String whom(Boost boost) {
        boolean both = !boost.who().all().isEmpty() && !boost.when().all().isEmpty();
        String text = boost.who().all().isEmpty() ? "" : Say.conditions(boost.who());
        return text + (both ? ", " : "") + (boost.when().all().isEmpty() ? "" : Say.conditions(boost.when()));
    }

    private static void budget(Site site, @Nullable String old, @Nullable String now) {
        if (old == null && now != null) {
            site.added(ChangeKind.BUDGET_BOUND, Level.ADVERSE, "now spends the budget `" + now + "`", now);
        } else if (old != null && now == null) {
            site.removed(ChangeKind.BUDGET_UNBOUND, Level.FAVOURABLE, "no longer spends the budget `" + old + "`", old);
        } else if (old != null && now != null && !old.equals(now)) {
            other(site, ChangeKind.BUDGET_SWITCHED, "budget", old, now);
        }
    }
}
