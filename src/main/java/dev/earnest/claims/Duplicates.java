package dev.earnest.claims;

import dev.earnest.catalog.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds claims that look like an earlier one. Rejected ones are not compared: who was refused may ask again. */
final class Duplicates {
    private final List<Claim> claims;
    private final Duration within;
    private final Predicate<String> fixedSum;
    private final Map<Claim, Claim> exact = new HashMap<>();
    private final Map<Claim, Claim> invoices = new HashMap<>();
    private final Map<Claim, Claim> amounts = new HashMap<>();

    /** @param fixedSum whether an offer pays a fixed sum, so that equal amounts are the rule */
    Duplicates(List<Claim> all, Duration within, Predicate<String> fixedSum) {
        this.claims = all.stream()
                .filter(claim -> !claim.rejected())
                .sorted(Claim.BY_DAY)
                .toList();
        this.within = within;
        this.fixedSum = fixedSum;
        pair(exact, Duplicates::wholeKey, (earlier, later) -> true);
        // one partner's invoice is paid once, whenever it comes; two partners may have the same number at other times
        pair(invoices, claim -> invoiceKey(claim, claim.partner()), (earlier, later) -> true);
        pair(invoices, claim -> invoiceKey(claim, -1), this::near);
        pair(amounts, this::amountKey, this::near);
    }

    /** The earlier claim that a claim repeats wholly, or null. */
    @Nullable
    Claim exact(Claim claim) {
        return exact.get(claim);
    }

    /** An earlier claim with the same invoice that is not wholly the same, or null. */
    @Nullable
    Claim invoice(Claim claim) {
        return exact.containsKey(claim) ? null : invoices.get(claim);
    }

    /** An earlier claim of the same amount a few days before that shares nothing more telling, or null. */
    @Nullable
    Claim amount(Claim claim) {
        return exact.containsKey(claim) || invoices.containsKey(claim) ? null : amounts.get(claim);
    }

    /** Pairs each claim with the latest earlier one of the same key, where the two go together. */
    private void pair(
            Map<Claim, Claim> pairs, Function<Claim, @Nullable Object> key, BiPredicate<Claim, Claim> together) {
        Map<Object, Claim> latest = new HashMap<>();
        for (Claim claim : claims) {
            Object mine = key.apply(claim);
            Claim earlier = mine == null ? null : latest.put(mine, claim);
            if (earlier != null && together.test(earlier, claim)) {
                pairs.putIfAbsent(claim, earlier);
            }
        }
    }

    /** All that makes a claim the same; without an amount also what it shows, for it may add to another. */
    private static @Nullable Object wholeKey(Claim claim) {
        String invoice = bare(claim.invoice());
        if (claim.dealRow() < 0 && claim.eventRow() < 0 && invoice.isEmpty()) {
            return null;
        }
        Object asks = claim.claimed() == null ? claim.evidence() : claim.claimed();
        return List.of(claim.partner(), claim.offer(), claim.dealRow(), claim.eventRow(), asks, invoice);
    }

    private static @Nullable Object invoiceKey(Claim claim, int partner) {
        String bare = bare(claim.invoice());
        return bare.isEmpty() ? null : List.of(bare, partner);
    }

    private @Nullable Object amountKey(Claim claim) {
        Long claimed = claim.claimed();
        return claimed == null || claimed == 0 || fixedSum.test(claim.offer())
                ? null
                : List.of(claim.partner(), claim.offer(), claimed);
    }

    /** Letters and digits in capitals without leading zeros, so that {@code inv 0042} is {@code INV-42}; a word without a digit is none. */
    static String bare(String invoice) {
        String bare = invoice.toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replaceAll("(?<!\\p{N})0+(?=\\p{N})", "");
        return bare.chars().anyMatch(Character::isDigit) ? bare : "";
    }

    private boolean near(Claim earlier, Claim later) {
        return earlier.dated() && later.dated() && later.submitted() <= within.after(earlier.submitted());
    }
}
