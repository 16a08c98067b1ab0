package dev.earnest.testing;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.LineKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One ledger line, as far as a failed test tells it. Money in minor units.
 *
 * @param row the deal or event; null where the line names none
 * @param cut what limits, stacking and budgets took off together; below 0 where they raised it
 */
record PaidLine(
        String offer,
        @Nullable String row,
        String partner,
        LocalDate day,
        LineKind kind,
        long earned,
        long cut,
        long held,
        long committed,
        long clawedBack,
        long paid,
        String reason) {

    /** The line that a cursor stands on. */
    static PaidLine of(LedgerCursor line, Dataset data) {
        return new PaidLine(
                line.offerId(),
                row(line, data),
                data.partnerIds().value(line.partner()),
                LocalDate.ofEpochDay(line.earnedDay()),
                line.kind(),
                line.earned(),
                line.limitCut() + line.stackingCut() + line.budgetCut(),
                line.held(),
                line.committed(),
                line.clawedBack(),
                line.paid(),
                line.reason());
    }

    private static @Nullable String row(LedgerCursor line, Dataset data) {
        Frame events = data.events();
        if (line.eventRow() >= 0 && events != null) {
            return events.id().text(line.eventRow());
        }
        return line.dealRow() < 0 ? null : data.deals().id().text(line.dealRow());
    }

    /** The line in words: {@code D1, 2026-02-10, P1: earned 500.00, cut 100.00 (limit per deal), paid 400.00}. */
    String words(CurrencyUnit unit) {
        StringBuilder words = new StringBuilder();
        words.append(row == null ? kind.word() : row)
                .append(", ")
                .append(day)
                .append(", ")
                .append(partner)
                .append(':');
        if (row != null && kind != LineKind.EARNING) {
            words.append(' ').append(kind.word());
        }
        String before = kind == LineKind.EARNING || earned != 0 ? " earned " + MoneyText.of(unit, earned) + "," : "";
        words.append(before);
        part(words, unit, "cut", cut);
        part(words, unit, "held", held);
        part(words, unit, "committed", committed);
        part(words, unit, "taken back", clawedBack);
        words.append(" paid ").append(MoneyText.of(unit, paid));
        return words.append(reason.isEmpty() ? "" : " (" + reason + ")").toString();
    }

    private static void part(StringBuilder words, CurrencyUnit unit, String word, long money) {
        if (money != 0) {
            words.append(' ')
                    .append(word)
                    .append(' ')
                    .append(MoneyText.of(unit, money))
                    .append(',');
        }
    }
}
