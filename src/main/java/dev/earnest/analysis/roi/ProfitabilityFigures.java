package dev.earnest.analysis.roi;

import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the program pays each partner against what the partner brings, and against what it costs the partner to be in it.
 *
 * @param months whole fiscal months that a yearly cost is taken for; 0 where the catalog declares none
 * @param tiers by what they are paid, the most first
 * @param partners that are paid or have a deal paid on, by what they are paid, the most first
 * @param total of all partners; a deal of several partners counts once
 */
public record ProfitabilityFigures(
        CurrencyUnit currency, String catalog, int months, List<Tier> tiers, List<Partner> partners, Brought total) {
    public ProfitabilityFigures {
        tiers = List.copyOf(tiers);
        partners = List.copyOf(partners);
    }

    /**
     * What is brought and paid, in units of the currency.
     *
     * @param deals distinct deals paid on
     * @param revenue of them, net of refunds
     * @param margin of them, net of refunds; null where some cost is unknown and no gross margin is assumed
     * @param payout clawbacks included
     */
    public record Brought(long deals, BigDecimal revenue, @Nullable BigDecimal margin, BigDecimal payout) {
        /** Payout as a part of revenue; null where there is none. */
        public @Nullable BigDecimal ofRevenue() {
            return ratio(revenue);
        }

        /** Payout as a part of margin; null where there is none. */
        public @Nullable BigDecimal ofMargin() {
            return margin == null ? null : ratio(margin);
        }

        private @Nullable BigDecimal ratio(BigDecimal whole) {
            return whole.signum() <= 0 ? null : payout.divide(whole, MathContext.DECIMAL128);
        }
    }

    /**
     * A partner.
     *
     * @param name null where no partner file has one
     * @param tier on the day of the run; null where it has none
     * @param cost of being in the program for the months of the run; null where none is declared for it
     */
    public record Partner(
            String id, @Nullable String name, @Nullable String tier, Brought brought, @Nullable BigDecimal cost) {
        /** Whether it is paid less than being in the program costs it. */
        public boolean isShort() {
            return cost != null && brought.payout().compareTo(cost) < 0;
        }
    }

    /**
     * The partners of a tier.
     *
     * @param name null for partners without one
     * @param partners in it, those that are paid nothing too
     * @param paid partners with a payout above 0
     * @param cost of being in the program for one partner; null where none is declared, or not the same for all
     * @param shortOf partners that are paid less than being in the program costs them
     */
    public record Tier(
            @Nullable String name,
            long partners,
            long paid,
            Brought brought,
            @Nullable BigDecimal cost,
            long shortOf) {}
}
