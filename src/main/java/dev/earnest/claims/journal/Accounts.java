package dev.earnest.claims.journal;

import dev.earnest.catalog.OfferType;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of accounts, and which offers lessen revenue.
 *
 * @param names of accounts that are called other than usual
 * @param contraRevenue types and ids of offers that lessen revenue; all others are an expense
 */
public record Accounts(Map<AccountRole, String> names, Set<String> contraRevenue) {
    /** Types of offers that lessen revenue unless told: what a buyer gets back on its purchases. */
    public static final List<String> USUAL_CONTRA_REVENUE =
            List.of(OfferType.REBATE.word(), OfferType.GROWTH_REBATE.word());

    /** Unless told. */
    public static final Accounts USUAL = new Accounts(Map.of(), Set.copyOf(USUAL_CONTRA_REVENUE));

    public Accounts {
        names = Map.copyOf(names);
        contraRevenue = Set.copyOf(contraRevenue);
    }

    /** The name of an account. */
    public String name(AccountRole role) {
        return names.getOrDefault(role, role.usual());
    }

    /** The names of all accounts. */
    public Map<AccountRole, String> all() {
        Map<AccountRole, String> all = new EnumMap<>(AccountRole.class);
        for (AccountRole role : AccountRole.values()) {
            all.put(role, name(role));
        }
        return all;
    }

    /** What an offer is booked as. */
    AccountRole cost(String offer, OfferType type) {
        boolean contra = contraRevenue.contains(offer) || contraRevenue.contains(type.word());
        return contra ? AccountRole.CONTRA_REVENUE : AccountRole.EXPENSE;
    }

    /** The account of an offer: its id with a capital, below the account of its kind. */
    String ofOffer(AccountRole cost, String offer) {
        return name(cost) + ":" + offer.substring(0, 1).toUpperCase(Locale.ROOT) + offer.substring(1);
    }
}
