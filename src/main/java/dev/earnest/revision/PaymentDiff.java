package dev.earnest.revision;

import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Instalment;
import dev.earnest.catalog.Payments;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what differs in evidence, clawback and payout. */
final class PaymentDiff {
    private PaymentDiff() {}

    static void evidence(Site site, List<String> before, List<String> after) {
        for (String name : Union.of(before, after)) {
            if (!before.contains(name)) {
                site.added(ChangeKind.EVIDENCE_ADDED, Level.ADVERSE, "a claim must now show `" + name + "`", name);
            } else if (!after.contains(name)) {
                site.removed(
                        ChangeKind.EVIDENCE_REMOVED,
                        Level.FAVOURABLE,
                        "a claim need no longer show `" + name + "`",
                        name);
            }
        }
    }

    static void clawback(Site site, @Nullable Clawback before, @Nullable Clawback after) {
        if (before == null && after != null) {
            site.added(ChangeKind.CLAWBACK_ADDED, Level.ADVERSE, "clawback added: " + text(after), text(after));
        } else if (before != null && after == null) {
            site.removed(
                    ChangeKind.CLAWBACK_REMOVED, Level.FAVOURABLE, "clawback removed: " + text(before), text(before));
        } else if (before != null && after != null) {
            within(site.in("within"), before, after);
            triggers(site.in("trigger"), before, after);
            take(site.in("take"), before.take(), after.take());
        }
    }

    private static void within(Site site, Clawback before, Clawback after) {
        Level level = EarnDiff.longer(before.within(), after.within()).reversed();
        if (level != Level.NEUTRAL) {
            boolean longer = level == Level.ADVERSE;
            String old = Say.duration(before.within());
            String now = Say.duration(after.within());
            site.changed(
                    longer ? ChangeKind.CLAWBACK_EXTENDED : ChangeKind.CLAWBACK_SHORTENED,
                    level,
                    "clawback " + (longer ? "extended " : "shortened ") + Say.fromTo(old, now),
                    old,
                    now);
        }
    }

    private static void triggers(Site site, Clawback before, Clawback after) {
        Level level = Level.ofRise(Boolean.compare(before.onRefund(), after.onRefund()))
                .and(Level.ofRise(Boolean.compare(before.onChurn(), after.onChurn())));
        if (before.onRefund() != after.onRefund() || before.onChurn() != after.onChurn()) {
            ChangeKind kind = switch (level) {
                case ADVERSE -> ChangeKind.CLAWBACK_EXTENDED;
                case FAVOURABLE -> ChangeKind.CLAWBACK_SHORTENED;
                default -> ChangeKind.CLAWBACK_CHANGED;
            };
            site.changed(
                    kind,
                    level,
                    "clawback changed from after " + on(before) + " to after " + on(after),
                    on(before),
                    on(after));
        }
    }

    private static String on(Clawback clawback) {
        return clawback.onRefund() && clawback.onChurn() ? "refund or churn" : clawback.onRefund() ? "refund" : "churn";
    }

    /** Nothing is taken back that is more than all. */
    private static void take(Site site, Clawback.Take before, Clawback.Take after) {
        if (before == after) {
            return;
        }
        boolean more = after == Clawback.Take.ALL;
        boolean less = before == Clawback.Take.ALL;
        boolean known = before != Clawback.Take.RECOUNT && after != Clawback.Take.RECOUNT && (more || less);
        ChangeKind kind =
                !known ? ChangeKind.CLAWBACK_CHANGED : more ? ChangeKind.CLAWBACK_RAISED : ChangeKind.CLAWBACK_LOWERED;
        Level level = !known ? Level.DEPENDS : more ? Level.ADVERSE : Level.FAVOURABLE;
        String old = Say.word(before);
        String now = Say.word(after);
        site.changed(kind, level, "what is taken back changed " + Say.fromTo(old, now), old, now);
    }

    private static String text(Clawback clawback) {
        return Say.word(clawback.take()) + " after " + on(clawback)
                + (clawback.within() == null ? "" : " within " + clawback.within());
    }

    static void payout(Site site, Payout before, Payout after) {
        if (before.equals(after)) {
            return;
        }
        Level sooner = EarnDiff.longer(before.hold(), after.hold())
                .and(EarnDiff.longer(before.after(), after.after()))
                .and(rarer(before.every(), after.every()))
                .reversed();
        if (!before.instalments().equals(after.instalments())) {
            Level parts = before.instalments().isEmpty()
                    ? Level.ADVERSE
                    : after.instalments().isEmpty() ? Level.FAVOURABLE : Level.DEPENDS;
            sooner = sooner.and(parts);
        }
        ChangeKind kind = switch (sooner) {
            case ADVERSE -> ChangeKind.PAYOUT_LATER;
            case FAVOURABLE -> ChangeKind.PAYOUT_EARLIER;
            default -> ChangeKind.PAYOUT_CHANGED;
        };
        String verb = sooner == Level.ADVERSE
                ? "paid later: "
                : sooner == Level.FAVOURABLE ? "paid earlier: " : "payout changed: ";
        site.changed(kind, sooner, verb + text(after) + ", was " + text(before), text(before), text(after));
    }

    /** Favourable where a period is longer, since its last day is never earlier; null is each deal's own day. */
    private static Level rarer(@Nullable Period before, @Nullable Period after) {
        if (before == Period.TERM || after == Period.TERM) {
            return before == after ? Level.NEUTRAL : before == Period.TERM ? Level.ADVERSE : Level.FAVOURABLE;
        }
        int one = before == null ? 0 : before.months();
        int two = after == null ? 0 : after.months();
        return Level.ofRise(Integer.compare(two, one));
    }

    private static String text(Payout payout) {
        List<String> words = new ArrayList<>();
        words.add(
                payout.every() == null
                        ? "each deal on its day"
                        : "every " + payout.every().word());
        if (!payout.hold().equals(Duration.NONE)) {
            words.add("held " + payout.hold());
        }
        if (!payout.after().equals(Duration.NONE)) {
            words.add("after " + payout.after());
        }
        if (!payout.instalments().isEmpty()) {
            words.add("in " + payout.instalments().size() + " parts ("
                    + String.join(
                            ", ",
                            payout.instalments().stream().map(PaymentDiff::text).toList()) + ")");
        }
        return String.join(", ", words);
    }

    private static String text(Instalment part) {
        return part.share()
                + (part.after().equals(Duration.NONE) ? "" : " after " + part.after())
                + (part.over() == null ? "" : " over " + part.over());
    }

    /** The run that pays partners; no ledger line hangs on it. */
    static void payments(Site site, @Nullable Payments before, @Nullable Payments after) {
        if (Objects.equals(before, after)) {
            return;
        }
        Level level = Level.DEPENDS;
        if (before != null && after != null) {
            java.math.BigDecimal one = before.min() == null ? java.math.BigDecimal.ZERO : before.min();
            java.math.BigDecimal two = after.min() == null ? java.math.BigDecimal.ZERO : after.min();
            level = Level.ofRise(one.compareTo(two))
                    .and(rarer(before.every(), after.every()).reversed())
                    .and(Level.ofRise(Boolean.compare(after.carryShort(), before.carryShort())))
                    .and(Level.ofRise(Boolean.compare(after.carryNegative(), before.carryNegative())));
        }
        site.changed(
                ChangeKind.PAYMENTS_CHANGED,
                level,
                "payments to partners changed " + Say.fromTo(text(before), text(after)),
                text(before),
                text(after));
    }

    private static String text(@Nullable Payments payments) {
        if (payments == null) {
            return "no rules";
        }
        String min = payments.min() == null
                ? ""
                : ", at least " + Say.number(payments.min()) + " or "
                        + (payments.carryShort() ? "carried" : "forfeited");
        return "every " + payments.every().word() + min + ", negative balances "
                + (payments.carryNegative() ? "carried" : "billed");
    }
}
