package dev.earnest.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One line of the ledger: the columns of data.md that carry meaning. Blank ids are empty, absent figures null. */
public record ReferenceLine(
        String offerId,
        String partnerId,
        String dealId,
        String eventId,
        String accountId,
        String period,
        LocalDate earnedDate,
        LocalDate payDate,
        String kind,
        BigDecimal measure,
        BigDecimal countBefore,
        BigDecimal countAfter,
        BigDecimal earned,
        BigDecimal limitCut,
        BigDecimal stackingCut,
        BigDecimal budgetCut,
        BigDecimal held,
        BigDecimal committed,
        BigDecimal clawedBack,
        BigDecimal paid) {

    /** What a person checks first: day, offer, partner, deal or event, and all figures that are not 0. */
    public String brief() {
        StringBuilder text = new StringBuilder();
        text.append(earnedDate)
                .append(' ')
                .append(offerId)
                .append(' ')
                .append(partnerId)
                .append(' ');
        text.append(dealId.isEmpty() || !eventId.isEmpty() ? eventId : dealId);
        text.append(kind.equals("earning") ? "" : (dealId.isEmpty() && eventId.isEmpty() ? "" : " ") + kind);
        figure(text, "earned", earned);
        figure(text, "limit", limitCut);
        figure(text, "stacking", stackingCut);
        figure(text, "budget", budgetCut);
        figure(text, "held", held);
        figure(text, "committed", committed);
        figure(text, "back", clawedBack);
        if (paid.compareTo(earned) != 0) {
            text.append(" paid ").append(plain(paid));
        }
        return text.toString();
    }

    private static void figure(StringBuilder text, String name, BigDecimal value) {
        if (value.signum() != 0) {
            text.append(' ').append(name).append(' ').append(plain(value));
        }
    }

    /** Every column, for comparing engines. */
    public String whole() {
        return String.join(
                "|",
                offerId,
                partnerId,
                dealId,
                eventId,
                accountId,
                period,
                earnedDate.toString(),
                payDate.toString(),
                kind,
                plain(measure),
                plain(countBefore),
                plain(countAfter),
                plain(earned),
                plain(limitCut),
                plain(stackingCut),
                plain(budgetCut),
                plain(held),
                plain(committed),
                plain(clawedBack),
                plain(paid));
    }

    /** The shortest plain text of a number; empty for null. */
    public static String plain(BigDecimal value) {
        if (value == null) {
            return "";
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
