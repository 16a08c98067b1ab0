package dev.earnest.reference;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Instalment;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Step 9: payout dates and instalments; lines become rows of the ledger. */
final class Ledger {
    private final World world;

    Ledger(World world) {
        this.world = world;
    }

    List<ReferenceLine> rows(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Line.ORDER);
        List<ReferenceLine> rows = new ArrayList<>();
        for (Line line : sorted) {
            if (line.tells()) {
                rows(line, rows);
            }
        }
        return rows;
    }

    /** A part of a line: which share of it, and when it is paid. */
    private record Part(Exact share, LocalDate day) {}

    private void rows(Line line, List<ReferenceLine> rows) {
        Payout payout = line.offer.payout();
        boolean back = line.kind.equals("clawback");
        LocalDate day = payDay(line, back ? Duration.NONE : payout.hold());
        if (payout.instalments().isEmpty() || back) {
            rows.add(row(
                    line,
                    day,
                    line.earned,
                    line.limitCut,
                    line.stackingCut,
                    line.budgetCut,
                    line.held,
                    line.committed,
                    line.clawedBack));
            return;
        }
        List<Part> parts = parts(payout, day);
        BigDecimal[] columns = {
            line.earned, line.limitCut, line.stackingCut, line.budgetCut, line.held, line.committed, line.clawedBack
        };
        BigDecimal[] rest = columns.clone();
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal[] now = new BigDecimal[columns.length];
            for (int column = 0; column < columns.length; column++) {
                boolean last = i == parts.size() - 1; // the last takes the rest
                now[column] = last
                        ? rest[column]
                        : world.round(
                                line.version,
                                Exact.of(columns[column]).times(parts.get(i).share()));
                rest[column] = rest[column].subtract(now[column]);
            }
            rows.add(row(line, parts.get(i).day(), now[0], now[1], now[2], now[3], now[4], now[5], now[6]));
        }
    }

    private static List<Part> parts(Payout payout, LocalDate day) {
        List<Part> parts = new ArrayList<>();
        for (Instalment instalment : payout.instalments()) {
            Exact share = Exact.of(instalment.share().fraction());
            LocalDate first = instalment.after().after(day);
            if (instalment.over() == null) {
                parts.add(new Part(share, first));
                continue;
            }
            // equal monthly parts, the first at after
            int months = instalment.over().count() * instalment.over().unit().months();
            for (int month = 0; month < months; month++) {
                parts.add(new Part(share.over(Exact.of(months)), first.plusMonths(month)));
            }
        }
        return parts;
    }

    /** (Last day of the period holding (earning date + hold)) + after. */
    private LocalDate payDay(Line line, Duration hold) {
        Payout payout = line.offer.payout();
        LocalDate day = hold.after(line.day);
        if (payout.every() == Period.TERM) {
            LocalDate end = world.termEnd(line.offer.id());
            day = end.isBefore(day) ? day : end;
        } else if (payout.every() != null) {
            day = world.calendar.span(payout.every(), day).last();
        }
        return payout.after().after(day);
    }

    private ReferenceLine row(
            Line line,
            LocalDate payDay,
            BigDecimal earned,
            BigDecimal limitCut,
            BigDecimal stackingCut,
            BigDecimal budgetCut,
            BigDecimal held,
            BigDecimal committed,
            BigDecimal clawedBack) {
        BigDecimal paid = earned.subtract(limitCut)
                .subtract(stackingCut)
                .subtract(budgetCut)
                .subtract(held)
                .subtract(committed)
                .subtract(clawedBack);
        boolean event = line.hit != null && line.hit.item().event();
        String deal = line.hit == null ? "" : line.hit.item().row().text("deal_id");
        String eventId = event ? line.hit.item().row().text("event_id") : "";
        return new ReferenceLine(
                line.offer.id(),
                line.payee,
                deal,
                eventId,
                line.account,
                period(line),
                line.day,
                payDay,
                line.kind,
                line.measure,
                line.before,
                line.after,
                earned,
                limitCut,
                stackingCut,
                budgetCut,
                held,
                committed,
                clawedBack,
                paid);
    }

    /** tiers.every, else payout.every, else the first limit's, else the quarter. */
    private String period(Line line) {
        Period every = period(line.offer);
        LocalDate day = line.recount() ? line.periodDay : line.day;
        return every == Period.TERM ? "term" : world.calendar.span(every, day).name();
    }

    private static Period period(Offer offer) {
        if (offer.tiers() != null && offer.tiers().every() != null) {
            return offer.tiers().every();
        }
        if (offer.payout().every() != null) {
            return offer.payout().every();
        }
        for (Limit limit : offer.limits()) {
            Period every = every(limit);
            if (every != null) {
                return every;
            }
        }
        return Period.QUARTER;
    }

    private static Period every(Limit limit) {
        if (limit instanceof Limit.PartnerMax max) {
            return max.every();
        }
        if (limit instanceof Limit.PartnerCount count) {
            return count.every();
        }
        if (limit instanceof Limit.PartnerMin min) {
            return min.every();
        }
        if (limit instanceof Limit.Guarantee guarantee) {
            return guarantee.every();
        }
        return limit instanceof Limit.OfferMax max ? max.every() : null;
    }
}
