package dev.earnest.explain;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Stacking;
import dev.earnest.money.Fixed4;
import dev.earnest.payout.Answer;
import dev.earnest.payout.Note;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps 3 to 6 as parts: what each limit, stacking group and budget did to a line, and with what figures. */
final class CutParts {
    private final Positions positions;
    private final Figures figures;
    private final LimitWords words;

    CutParts(Positions positions, Figures figures) {
        this.positions = positions;
        this.figures = figures;
        this.words = new LimitWords(figures);
    }

    /** The part of a note; null where it is none of these steps. */
    @Nullable
    Part of(Answer answer, Note note) {
        if (note instanceof Note.Limited limited) {
            return limited(answer, limited);
        }
        if (note instanceof Note.Short missed) {
            return missed(answer, missed);
        }
        if (note instanceof Note.Stacked stacked) {
            return stacked(stacked);
        }
        if (note instanceof Note.Ceiling ceiling) {
            return ceiling(ceiling);
        }
        return ofBudget(answer, note);
    }

    private @Nullable Part ofBudget(Answer answer, Note note) {
        if (note instanceof Note.Budgeted budgeted) {
            return budgeted(answer, budgeted);
        }
        if (note instanceof Note.Prorated prorated) {
            return prorated(answer, prorated);
        }
        return note instanceof Note.Funded funded ? funded(answer, funded) : null;
    }

    private Part cut(int number, String kind, Note note, long value, Object... text) {
        boolean cut = note.cut() != 0;
        return Part.of(number, kind, cut ? Part.Outcome.CUT : Part.Outcome.FREE, text)
                .money(cut ? -note.cut() : null)
                .figure("value", figures.unit().text(value))
                .figure("cut", figures.unit().text(note.cut()));
    }

    private String text(long minor) {
        return figures.unit().text(minor);
    }

    private @Nullable Spot place(Catalog version, Answer answer, Limit rule) {
        List<Limit> limits = answer.offer().limits();
        for (int i = 0; i < limits.size(); i++) {
            if (limits.get(i) == rule) {
                return positions.of(version, "offers." + answer.offerId() + ".limits[" + i + "]");
            }
        }
        return positions.of(version, "offers." + answer.offerId() + ".limits");
    }

    private Part limited(Answer answer, Note.Limited note) {
        Limit rule = note.rule();
        boolean count = rule instanceof Limit.PartnerCount;
        Part part = cut(
                        LimitWords.number(rule),
                        LimitWords.kind(rule),
                        note,
                        note.value(),
                        rule instanceof Limit.DealMin ? "minimum: " : "limit: ",
                        words.of(rule, answer.eventRow() >= 0))
                .figure("period", note.period().isEmpty() ? null : note.period())
                .figure("most", note.most() < 0 ? null : count ? (Object) note.most() : text(note.most()))
                .figure("used", count ? (Object) note.used() : text(note.used()))
                .at(place(answer.version(), answer, rule));
        if (rule instanceof Limit.DealMaxShare max && note.most() >= 0) {
            part = part.figure("measure", Figures.plain(Fixed4.decimal(note.measure())))
                    .figure("share", Figures.plain(max.share().fraction()));
        }
        return part.detail(used(rule, note));
    }

    private Phrase used(Limit rule, Note.Limited note) {
        if (note.most() < 0) {
            return Phrase.of(((Limit.DealMaxShare) rule).of(), " is blank: no limit");
        }
        if (rule instanceof Limit.DealMaxShare || rule instanceof Limit.DealMaxColumn) {
            return Phrase.of(figures.money(note.most()));
        }
        if (rule instanceof Limit.PartnerCount) {
            return Phrase.of(note.used() + " before it in " + note.period());
        }
        if (rule.period() == null) {
            return note.used() == 0 ? Phrase.NONE : Phrase.of(figures.money(note.used()), " paid on it before");
        }
        return Phrase.of(
                figures.money(note.used()),
                " used before in " + note.period() + ", ",
                figures.money(Math.max(0, note.most() - note.used())),
                " left");
    }

    private Part missed(Answer answer, Note.Short note) {
        return cut(5, "partner_min", note, note.value(), "minimum: ", words.of(note.rule(), false))
                .figure("period", note.period())
                .figure("total", text(note.total()))
                .figure("least", text(note.least()))
                .at(place(answer.version(), answer, note.rule()))
                .detail(
                        note.period() + " comes to ",
                        figures.money(note.total()),
                        ", ",
                        figures.money(note.least() - note.total()),
                        " short");
    }

    private List<Part> rivals(List<Note.Rival> lines) {
        List<Part> parts = new ArrayList<>();
        for (Note.Rival line : lines) {
            parts.add(Part.of(0, "line", Part.Outcome.SUM, line.own() ? "this line" : line.offer())
                    .money(line.value())
                    .figure("offer_id", line.offer())
                    .figure("value", text(line.value()))
                    .figure("own", line.own()));
        }
        return parts;
    }

    private Part stacked(Note.Stacked note) {
        Stacking group = note.group();
        String keep = group.keep() == Stacking.Keep.BEST ? "best" : "first";
        Part part = cut(4, "stacking", note, note.value(), "stacking group " + group.id() + " keeps the " + keep)
                .figure("group", group.id())
                .figure("keep", keep)
                .at(positions.of(note.version(), "stacking." + group.id()))
                .under(note.lines().size() > 1 ? rivals(note.lines()) : List.of());
        int others = note.lines().size() - 1;
        return part.detail(others == 0 ? "alone on this deal" : note.cut() == 0 ? "this one" : "another one");
    }

    private Part ceiling(Note.Ceiling note) {
        Stacking group = note.group();
        String of = group.of() == null ? "amount" : group.of();
        long sum = note.lines().stream()
                .mapToLong(line -> Math.max(line.value(), 0))
                .sum();
        Part part = cut(
                        4,
                        "ceiling",
                        note,
                        note.value(),
                        "stacking group " + group.id() + ": at most " + group.max() + " of " + of)
                .figure("group", group.id())
                .figure(
                        "share",
                        group.max() == null ? null : Figures.plain(group.max().fraction()))
                .figure("measure", Figures.plain(Fixed4.decimal(note.measure())))
                .figure("most", text(note.most()))
                .figure("sum", text(sum))
                .at(positions.of(note.version(), "stacking." + group.id()))
                .under(rivals(note.lines()));
        Phrase over = sum > note.most() ? Phrase.of(", ", figures.money(sum - note.most()), " over") : Phrase.NONE;
        return part.detail(figures.money(note.most()), " for all; they ask for ", figures.money(sum), over);
    }

    private Part budgeted(Answer answer, Note.Budgeted note) {
        Part part = cut(6, "budget", note, note.value(), "budget " + note.budget() + " of " + note.period())
                .figure("budget", note.budget())
                .figure("period", note.period())
                .figure("when_spent", flagged(answer, note.budget()) ? "flag" : "stop")
                .figure("amount", text(note.amount()))
                .figure("used", text(note.used()))
                .at(positions.of(answer.version(), "budgets." + note.budget()));
        return part.detail(figures.money(note.used()), " of ", figures.money(note.amount()), " spent before");
    }

    private static boolean flagged(Answer answer, String id) {
        Budget budget = answer.version().budgets().get(id);
        Budget.WhenSpent when = budget instanceof Budget.Pool pool
                ? pool.whenSpent()
                : budget instanceof Budget.Wallet wallet ? wallet.whenSpent() : Budget.WhenSpent.STOP;
        return when == Budget.WhenSpent.FLAG;
    }

    private Part prorated(Answer answer, Note.Prorated note) {
        return cut(6, "prorate", note, note.value(), "budget " + note.budget() + " of " + note.period() + " shared out")
                .figure("budget", note.budget())
                .figure("period", note.period())
                .figure("amount", text(note.amount()))
                .figure("asked", text(note.asked()))
                .figure("rest", note.cent())
                .at(positions.of(answer.version(), "budgets." + note.budget()))
                .detail(figures.money(note.amount()), " for lines that ask for ", figures.money(note.asked()));
    }

    private Part funded(Answer answer, Note.Funded note) {
        return cut(6, "fund", note, note.value(), "fund " + note.budget())
                .figure("budget", note.budget())
                .figure("available", text(note.available()))
                .at(positions.of(answer.version(), "budgets." + note.budget()))
                .detail(figures.money(note.available()), " to be used that day");
    }
}
