package dev.earnest.revision;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Repeat;
import dev.earnest.catalog.Tiers;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what differs in what an offer or a fund earns. */
final class EarnDiff {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final TiersDiff tiers;

    EarnDiff(TiersDiff tiers) {
        this.tiers = tiers;
    }

    void tell(Site site, Earn before, Earn after) {
        form(site, before.form(), after.form());
        if (!before.of().equals(after.of())) {
            site.in("of")
                    .changed(
                            ChangeKind.MEASURE_CHANGED,
                            Level.DEPENDS,
                            "measure changed " + Say.fromTo(before.of(), after.of()),
                            before.of(),
                            after.of());
        }
        deductions(site.part("less"), before, after);
        repeat(site.in("repeat"), before.repeat(), after.repeat());
    }

    private void form(Site site, Form before, Form after) {
        if (before instanceof Tiers one && after instanceof Tiers two) {
            tiers.tell(site.in("tiers"), one, two);
        } else if (before instanceof Form.Share one && after instanceof Form.Share two) {
            new LookupDiff(Rise.RATE, true).tell(site.in("rate"), "rate", one.rate(), two.rate());
        } else if (before instanceof Form.Each one && after instanceof Form.Each two) {
            String noun = one.block() == null && two.block() == null ? "sum per unit" : "sum per block";
            new LookupDiff(Rise.SUM, false).tell(site.in("each"), noun, one.money(), two.money());
            block(site.in("block"), one, two);
        } else if (before instanceof Form.Pay one && after instanceof Form.Pay two) {
            new LookupDiff(Rise.SUM, false).tell(site.in("pay"), "sum", one.money(), two.money());
        } else {
            String old = text(before);
            String now = text(after);
            site.changed(ChangeKind.FORM_CHANGED, Level.DEPENDS, "pays " + now + " where it paid " + old, old, now);
        }
    }

    private static void block(Site site, Form.Each before, Form.Each after) {
        if (Objects.equals(before.block(), after.block())) {
            return;
        }
        String old = block(before);
        String now = block(after);
        Level level = Level.DEPENDS;
        if (before.block() != null && after.block() != null) {
            Level size =
                    Level.ofRise(before.block().size().compareTo(after.block().size()));
            Level started = Level.ofRise(
                    Boolean.compare(after.block().started(), before.block().started()));
            level = size.and(started);
        }
        site.changed(ChangeKind.BLOCK_CHANGED, level, "paid by " + now + ", not by " + old, old, now);
    }

    private static String block(Form.Each form) {
        return form.block() == null
                ? "the unit"
                : (form.block().started() ? "started" : "completed") + " blocks of "
                        + Say.number(form.block().size());
    }

    /** A form in a few words. */
    static String text(Form form) {
        if (form instanceof Tiers tiers) {
            return Say.word(tiers.method()) + " tiers of " + tiers.steps().size() + " steps";
        }
        Lookup lookup = Objects.requireNonNull(form.lookup());
        if (form instanceof Form.Share) {
            return "a rate of " + new LookupDiff(Rise.RATE, true).text(lookup);
        }
        String sum = new LookupDiff(Rise.SUM, false).text(lookup);
        return form instanceof Form.Each ? sum + " per unit" : "a sum of " + sum;
    }

    private static void deductions(Site site, Earn before, Earn after) {
        for (String id : Union.of(before.less(), after.less())) {
            String words = "what `" + id + "` pays ";
            if (!before.less().contains(id)) {
                site.added(ChangeKind.DEDUCTION_ADDED, Level.ADVERSE, words + "now comes off the measure first", id);
            } else if (!after.less().contains(id)) {
                site.removed(
                        ChangeKind.DEDUCTION_REMOVED, Level.FAVOURABLE, words + "no longer comes off the measure", id);
            }
        }
    }

    private static void repeat(Site site, @Nullable Repeat before, @Nullable Repeat after) {
        if (before == null && after != null) {
            site.added(ChangeKind.REPEAT_ADDED, Level.DEPENDS, "now recurs " + text(after), text(after));
        } else if (before != null && after == null) {
            site.removed(ChangeKind.REPEAT_REMOVED, Level.ADVERSE, "no longer recurs " + text(before), text(before));
        } else if (before != null && after != null && !before.equals(after)) {
            Level lasts = longer(before.lasts(), after.lasts());
            boolean onlyLasts =
                    before.every() == after.every() && before.after().equals(after.after());
            ChangeKind kind = !onlyLasts || lasts == Level.DEPENDS
                    ? ChangeKind.REPEAT_CHANGED
                    : lasts == Level.ADVERSE ? ChangeKind.REPEAT_SHORTENED : ChangeKind.REPEAT_EXTENDED;
            Level level = before.every() != after.every()
                    ? Level.DEPENDS
                    : lasts.and(longer(before.after(), after.after()).reversed());
            String verb = kind == ChangeKind.REPEAT_SHORTENED
                    ? "recurrence shortened "
                    : kind == ChangeKind.REPEAT_EXTENDED ? "recurrence extended " : "recurrence changed ";
            site.changed(kind, level, verb + Say.fromTo(text(before), text(after)), text(before), text(after));
        }
    }

    /** Favourable where a time is longer; null is without end. */
    static Level longer(@Nullable Duration before, @Nullable Duration after) {
        if (Objects.equals(before, after)) {
            return Level.NEUTRAL;
        }
        if (before == null || after == null) {
            return before == null ? Level.ADVERSE : Level.FAVOURABLE;
        }
        return Level.ofRise(after.after(DAY).compareTo(before.after(DAY)));
    }

    private static String text(Repeat repeat) {
        return "every " + repeat.every().word() + " "
                + (repeat.lasts() == null ? "for life" : "for " + repeat.lasts())
                + (repeat.after().equals(Duration.NONE) ? "" : " after " + repeat.after());
    }
}
