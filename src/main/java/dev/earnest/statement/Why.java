package dev.earnest.statement;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Repeat;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.LineKind;
import dev.earnest.payout.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of a ledger line, in plain words, how it came about and what was taken off it; names nobody. */
final class Why {
    private static final Set<Reason> BY_LIMITS = EnumSet.of(
            Reason.DEAL_MIN,
            Reason.DEAL_MAX,
            Reason.COUNT,
            Reason.PARTNER_MAX,
            Reason.SHORT,
            Reason.CARRIED,
            Reason.OFFER_MAX,
            Reason.APPROVED);
    private static final Set<Reason> BY_STACKING = EnumSet.of(Reason.STACKING, Reason.CEILING, Reason.PORTFOLIO);
    private static final Set<Reason> BY_BUDGET = EnumSet.of(Reason.BUDGET, Reason.PRORATED, Reason.FUND);
    private static final Set<Reason> TAKEN_BACK = EnumSet.of(Reason.REFUND, Reason.CHURN);

    private final Figures figures;
    private final EarnedWords earnedWords;
    private final LocalDate asOf;

    Why(CurrencyUnit unit, LocalDate asOf) {
        this.figures = new Figures(unit);
        this.earnedWords = new EarnedWords(figures);
        this.asOf = asOf;
    }

    /** @param ofAnother whether the line is for what another partner did */
    String of(LedgerCursor line, Catalog version, Offer offer, boolean ofAnother) {
        List<String> words = new ArrayList<>();
        String start = start(line, version, offer);
        if (!start.isEmpty()) {
            words.add(start + (ofAnother ? ", sold by another partner" : "") + part(line));
        }
        cut(line.limitCut(), "limit", words, reasons(line, BY_LIMITS));
        cut(line.stackingCut(), "stacking", words, reasons(line, BY_STACKING));
        cut(line.budgetCut(), "budget", words, reasons(line, BY_BUDGET));
        if (line.held() != 0) {
            words.add(figures.money(line.held()) + " held until the evidence is approved: "
                    + offer.evidence().stream()
                            .map(name -> name.replace('_', ' '))
                            .collect(Collectors.joining(", ")));
        }
        if (line.committed() != 0) {
            words.add(figures.money(line.committed()) + " to come: dated after " + asOf);
        }
        if (line.clawedBack() != 0 && line.kind() == LineKind.EARNING) {
            words.add(figures.money(line.clawedBack()) + " taken back: " + reasons(line, TAKEN_BACK));
        }
        return String.join("; ", words);
    }

    private String start(LedgerCursor line, Catalog version, Offer offer) {
        return switch (line.kind()) {
            case EARNING -> earnedWords.of(line, version, offer) + repeated(offer);
            case RECOUNT ->
                "taken back: " + reasons(line, TAKEN_BACK) + ", so " + line.period() + " counts "
                        + figures.count(line.countAfter(), EarnedWords.counts(offer)) + " and no longer "
                        + figures.count(line.countBefore(), EarnedWords.counts(offer));
            case CLAWBACK -> "taken back: " + reasons(line, TAKEN_BACK);
            case CARRY -> "";
            case GUARANTEE -> "topped up to what is guaranteed" + guaranteed(offer);
        };
    }

    private static String repeated(Offer offer) {
        Repeat repeat = offer.earn().repeat();
        return repeat == null ? "" : ", each " + repeat.every().word();
    }

    private String guaranteed(Offer offer) {
        return offer.limits().stream()
                .filter(Limit.Guarantee.class::isInstance)
                .map(limit -> (Limit.Guarantee) limit)
                .map(limit -> ": " + figures.decimal(limit.money()) + " a "
                        + (limit.every() == Period.TERM ? "term" : limit.every().word()))
                .findFirst()
                .orElse("");
    }

    private static String part(LedgerCursor line) {
        return line.instalmentCount() > 1
                ? " (instalment " + line.instalment() + " of " + line.instalmentCount() + ")"
                : "";
    }

    private void cut(long minor, String by, List<String> words, String reasons) {
        if (minor != 0) {
            String sentence = reasons.isEmpty() ? by : reasons;
            words.add((minor > 0 ? figures.money(minor) + " less: " : figures.money(-minor) + " more: ") + sentence);
        }
    }

    private static String reasons(LedgerCursor line, Set<Reason> among) {
        return among.stream()
                .filter(reason -> (line.reasons() & 1 << reason.ordinal()) != 0)
                .map(Reason::words)
                .collect(Collectors.joining(" and "));
    }

    /** Figures as people read them. */
    record Figures(CurrencyUnit unit) {
        String money(long minor) {
            return grouped(unit.text(minor));
        }

        String decimal(BigDecimal money) {
            return grouped(money.setScale(
                            Math.max(unit.digits(), money.stripTrailingZeros().scale()))
                    .toPlainString());
        }

        /** A measure in ten-thousandths: as money where it is some. */
        String count(long value, String measure) {
            BigDecimal figure = BigDecimal.valueOf(value, 4).stripTrailingZeros();
            boolean number = measure.equals("count") || measure.equals("quantity");
            return number || figure.scale() > unit.digits()
                    ? grouped(figure.toPlainString())
                    : grouped(figure.setScale(unit.digits()).toPlainString());
        }

        private static String grouped(String plain) {
            int point = plain.indexOf('.');
            String whole = point < 0 ? plain : plain.substring(0, point);
            String rest = point < 0 ? "" : plain.substring(point);
            return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + rest;
        }
    }
}
