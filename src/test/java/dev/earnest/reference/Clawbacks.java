package dev.earnest.reference;

import dev.earnest.catalog.Clawback;
import dev.earnest.reference.ReferenceData.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Step 8, all but {@code recount}: takes from what a line paid, after all cuts. */
final class Clawbacks {
    private final World world;

    Clawbacks(World world) {
        this.world = world;
    }

    /** The lines that take something back. */
    List<Line> of(List<Line> lines) {
        List<Line> taken = new ArrayList<>();
        for (Line line : lines) {
            Clawback clawback = line.offer.clawback();
            boolean none = clawback == null || clawback.take() == Clawback.Take.RECOUNT;
            if (none || line.hit == null || line.left.signum() <= 0) {
                continue;
            }
            // an event is taken back by the refund or churn of the deal it names
            Row deal = line.hit.item().event()
                    ? line.hit.item().linked()
                    : line.hit.item().row();
            if (deal == null) {
                continue;
            }
            // under repeat, within runs from the deal's earning date, and only lines dated up to the day are taken from
            boolean repeats = line.offer.earn().repeat() != null;
            LocalDate earned = repeats ? line.hit.earned() : line.day;
            Refunds.Event event = Refunds.event(clawback, deal, earned);
            if (event == null || (repeats && line.day.isAfter(event.day()))) {
                continue;
            }
            BigDecimal amount = amount(clawback, line, deal, event, earned);
            if (amount.signum() > 0) {
                taken.add(back(line, amount, event.day()));
            }
        }
        return taken;
    }

    private BigDecimal amount(Clawback clawback, Line line, Row deal, Refunds.Event event, LocalDate earned) {
        Exact paid = Exact.of(line.left);
        return switch (clawback.take()) {
            case ALL, RECOUNT -> line.left;
            case SHARE -> world.round(line.version, paid.times(Refunds.refunded(deal)));
            case UNUSED_TERM -> {
                LocalDate end = deal.date(event.churn() ? "churned_date" : "refunded_date");
                yield world.round(line.version, paid.times(Refunds.unused(deal, earned, end)));
            }
        };
    }

    private static Line back(Line line, BigDecimal amount, LocalDate day) {
        Line back = new Line(line.hit, line.offerOrder);
        back.kind = "clawback";
        back.day = day;
        back.orderDay = day;
        back.periodDay = day;
        back.number = 10_000 + line.number;
        back.clawedBack = amount;
        back.left = amount.negate();
        return back;
    }
}
