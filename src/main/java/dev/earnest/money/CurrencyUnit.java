package dev.earnest.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;

/**
 * A currency and the number of decimals of its minor unit (ISO 4217).
 *
 * @param code three letters
 * @param digits decimals of the minor unit: 2 for USD, 0 for JPY, 3 for BHD
 */
public record CurrencyUnit(String code, int digits) implements Serializable {

    /** The currency of a code; fails with IllegalArgumentException where ISO 4217 has no such code with a minor unit. */
    public static CurrencyUnit of(String code) {
        Currency currency = Currency.getInstance(code);
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0 || digits > 4) {
            throw new IllegalArgumentException(code);
        }
        return new CurrencyUnit(code, digits);
    }

    /** All codes known, sorted. */
    public static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            codes.add(currency.getCurrencyCode());
        }
        return codes;
    }

    /** Ten-thousandths in one minor unit: 100 for USD, 10,000 for JPY. */
    public long fixed4PerMinor() {
        long factor = 1;
        for (int i = digits; i < 4; i++) {
            factor *= 10;
        }
        return factor;
    }

    /** {@code minor} units as an exact decimal with this currency's decimals. */
    public BigDecimal decimal(long minor) {
        return BigDecimal.valueOf(minor, digits);
    }

    /** {@code minor} units as plain text with this currency's decimals: {@code 1234.50}. */
    public String text(long minor) {
        return decimal(minor).toPlainString();
    }
}
