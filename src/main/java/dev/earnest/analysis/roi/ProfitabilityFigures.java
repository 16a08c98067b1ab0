package dev.earnest.analysis.roi;

import dev.earnest.analysis.roi.RoiFigures.Margin;
import dev.earnest.money.CurrencyUnit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program pays its partners, against what they bring.
 *
 * @param from the first month that costs of partners are counted for; null where nothing is won or earned
 * @param to the end of the last one
 * @param whole all partners
 * @param tiers the largest payout first
 * @param partners the largest payout first
 * @param idle partners of the file who bring nothing, are paid nothing and have no cost: not listed
 * @param costKnown won deals whose cost is in the data
 * @param margins gross margins taken for the others
 * @param costUnknown won deals without a cost and without a margin to take
 * @param withoutPartner won deals that no partner sold: in no row
 * @param declared whether the catalog says what being in the program costs a partner
 */
public record ProfitabilityFigures(
        CurrencyUnit currency,
        String catalog,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Standing whole,
        List<Standing> tiers,
        List<Standing> partners,
        long idle,
        long costKnown,
        List<Margin> margins,
        long costUnknown,
        long withoutPartner,
        boolean declared) {
    public ProfitabilityFigures {
        tiers = List.copyOf(tiers);
        partners = List.copyOf(partners);
        margins = List.copyOf(margins);
    }
}
